package org.imagelake.image.codec;

import java.util.List;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;

/**
 * Decodes for conversion: all frames or pages, 16 bits, alpha and profile, none of which measuring
 * needs. EXIF orientation is not applied.
 *
 * <p>CMYK and Lab become sRGB of 8 bits. Gray stays gray; palettes become RGB. Alpha stays
 * straight.
 */
public final class PictureDecoder {
  private PictureDecoder() {}

  /** Never throws on bad content; what would exceed the limits fails before it is allocated. */
  public static Outcome<Picture> decode(
      byte[] content, ImageHeader header, PictureRequest request) {
    try {
      return Headers.check(header, content.length, request.limits())
          .then(checked -> Completeness.check(content, checked))
          .then(whole -> read(content, whole, request));
    } catch (RuntimeException e) {
      return Outcome.failed(Code.CORRUPT, Stage.DECODE, header.format() + ": " + e.getMessage());
    } catch (StackOverflowError e) {
      return Outcome.failed(Code.CORRUPT, Stage.DECODE, "nested too deeply");
    }
  }

  private static Outcome<Picture> read(byte[] content, ImageHeader header, PictureRequest request) {
    PictureColors colors = PictureColors.of(content, header, request.keepProfile());
    return switch (header.format()) {
      case GIF ->
          request.allFrames() && header.animated()
              ? AnimationFormats.gif(content, header, request, colors)
              : still(content, header, request, colors);
      case WEBP -> webp(content, header, request, colors);
      case PNG -> png(content, header, request, colors);
      case TIFF ->
          request.allFrames() && header.frameCount() > 1
              ? TiffPages.decode(content, request)
              : still(content, header, request, colors);
      default -> still(content, header, request, colors);
    };
  }

  private static Outcome<Picture> webp(
      byte[] content, ImageHeader header, PictureRequest request, PictureColors colors) {
    try {
      AnimationScript script = WebpScript.read(content, request);
      return script.parts().isEmpty()
          ? still(content, header, request, colors)
          : AnimationFormats.webp(content, script, header, request, colors);
    } catch (BadHeader damage) {
      return AnimationFormats.failed(damage, header);
    }
  }

  /** Of an APNG, the default image is the first one: programs that know no APNG show it. */
  private static Outcome<Picture> png(
      byte[] content, ImageHeader header, PictureRequest request, PictureColors colors) {
    if (request.allFrames() && header.animated()) {
      return AnimationFormats.apng(content, header, request, colors);
    }
    if (!ApngScript.isIn(content)) {
      return still(content, header, request, colors);
    }
    byte[] alone = ApngScript.defaultImage(content, header);
    return Headers.read(alone, header.format(), request.limits())
        .then(ofImage -> StillDecoder.decode(alone, ofImage, request, colors))
        .then(still -> Outcome.ok(picture(still, header)));
  }

  private static Outcome<Picture> still(
      byte[] content, ImageHeader header, PictureRequest request, PictureColors colors) {
    return StillDecoder.decode(content, header, request, colors)
        .then(still -> Outcome.ok(picture(still, header)));
  }

  private static Picture picture(Still still, ImageHeader header) {
    return new Picture(
        List.of(new Frame(still.bitmap(), 0)),
        Picture.Sequence.STILL,
        0,
        still.profile(),
        header.dpiX(),
        header.dpiY());
  }
}
