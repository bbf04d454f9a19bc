package org.imagelake.image.codec;

import java.io.IOException;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Picture;

/** How the parts of an animated GIF, WebP or PNG are found and decoded. */
final class AnimationFormats {
  private AnimationFormats() {}

  static Outcome<Picture> gif(
      byte[] content, ImageHeader header, PictureRequest request, PictureColors colors) {
    try (JavaReading reading = new JavaReading(content, header)) {
      return decoder(header, GifScript.read(content, request.limits()), request, colors)
          .decode(
              (index, part) ->
                  JavaReading.attempt(() -> Bitmaps.of(reading.samples(reading.image(index)))));
    } catch (BadHeader damage) {
      return failed(damage, header);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e); // of a reader of memory: there is none
    }
  }

  static Outcome<Picture> webp(
      byte[] content,
      AnimationScript script,
      ImageHeader header,
      PictureRequest request,
      PictureColors colors) {
    return decoder(header, script, request, colors)
        .decode((index, part) -> still(WebpScript.still(content, part), header, request));
  }

  static Outcome<Picture> apng(
      byte[] content, ImageHeader header, PictureRequest request, PictureColors colors) {
    try {
      AnimationScript script = ApngScript.read(content, request.limits());
      if (script.parts().isEmpty()) {
        throw BadHeader.damaged("expected frames, found none");
      }
      ApngScript.Head head = ApngScript.head(content);
      return decoder(header, script, request, colors)
          .decode((index, part) -> still(ApngScript.still(content, head, part), header, request));
    } catch (BadHeader damage) {
      return failed(damage, header);
    }
  }

  private static AnimationDecoder decoder(
      ImageHeader header, AnimationScript script, PictureRequest request, PictureColors colors) {
    return new AnimationDecoder(header, script, request, colors);
  }

  private static Outcome<Bitmap> still(byte[] still, ImageHeader header, PictureRequest request) {
    return Headers.read(still, header.format(), request.limits())
        .then(ofPart -> Headers.check(ofPart, still.length, request.limits()))
        .then(ofPart -> StillDecoder.decode(still, ofPart, request, PictureColors.PLAIN))
        .then(decoded -> Outcome.ok(decoded.bitmap()));
  }

  static <T> Outcome<T> failed(BadHeader damage, ImageHeader header) {
    return Outcome.failed(
        damage.code(), Stage.DECODE, header.format() + ": " + damage.getMessage());
  }
}
