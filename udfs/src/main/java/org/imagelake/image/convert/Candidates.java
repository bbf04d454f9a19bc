package org.imagelake.image.convert;

import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.encode.Encoders;
import org.imagelake.image.encode.ImageEncoder;
import org.imagelake.image.encode.TiffCompression;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Picture.Sequence;

/** Which formats come into question for one picture, best first. */
final class Candidates {
  /** What a rule may pick from: what browsers show, and TIFF for pages. */
  private static final List<ImageFormat> RULED =
      List.of(ImageFormat.WEBP, ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.TIFF);

  /**
   * One way to write the picture.
   *
   * @param why a few words on the picture, for people
   */
  record Candidate(ImageEncoder encoder, EncodeSettings settings, String why) {}

  private Candidates() {}

  /** Every encoder that a target may end up with. */
  static List<ImageEncoder> encoders(TargetFormat to) {
    return switch (to.rule()) {
      case FIXED -> List.of(encoder(to.format()));
      case SAME -> Encoders.ALL;
      case AUTO, SMALLEST -> RULED.stream().map(Candidates::encoder).toList();
    };
  }

  /** At least one; a rule that wants one alone takes the first. */
  static List<Candidate> of(ConversionSpec spec, Picture picture) {
    if (spec.to().format() != null) {
      return List.of(new Candidate(encoder(spec.to().format()), spec.encode(), null));
    }
    List<Candidate> suiting = suiting(spec.encode(), picture);
    List<Candidate> fitting =
        suiting.stream().filter(c -> longest(picture) <= c.encoder().maxSide()).toList();
    return fitting.isEmpty() ? suiting : fitting;
  }

  private static List<Candidate> suiting(EncodeSettings asked, Picture picture) {
    if (picture.sequence() == Sequence.PAGES) {
      return List.of(candidate(ImageFormat.TIFF, asked, "pages"));
    }
    boolean graphic = ContentKind.of(picture.first()) == ContentKind.GRAPHIC;
    boolean alpha = picture.first().layout().hasAlpha();
    String what = (alpha ? "transparent " : "") + (graphic ? "graphic" : "photo");
    if (picture.sequence() == Sequence.ANIMATION) {
      EncodeSettings settings = graphic ? asked.withLossless(true) : asked;
      return List.of(candidate(ImageFormat.WEBP, settings, "animated " + what));
    }
    if (picture.first().bitDepth() == 16) {
      return List.of(candidate(ImageFormat.PNG, asked, "16-bit " + what));
    }
    List<Candidate> suiting = new ArrayList<>();
    if (graphic || asked.isLossless()) {
      suiting.add(candidate(ImageFormat.WEBP, asked.withLossless(true), what));
      suiting.add(candidate(ImageFormat.PNG, asked, what));
      return suiting;
    }
    suiting.add(candidate(ImageFormat.WEBP, asked, what));
    suiting.add(candidate(alpha ? ImageFormat.PNG : ImageFormat.JPEG, asked, what));
    return suiting;
  }

  private static Candidate candidate(ImageFormat format, EncodeSettings asked, String why) {
    ImageEncoder encoder = encoder(format);
    return new Candidate(encoder, settings(encoder, asked), why);
  }

  /** What of the settings a rule passes on: a TIFF of pages is deflated, whatever others are. */
  static EncodeSettings settings(ImageEncoder encoder, EncodeSettings asked) {
    if (encoder.format() != ImageFormat.TIFF) {
      return asked.only(encoder.options());
    }
    TiffCompression given = asked.tiffCompression();
    return EncodeSettings.DEFAULT.with(given == null ? TiffCompression.DEFLATE : given);
  }

  private static ImageEncoder encoder(ImageFormat format) {
    return Encoders.of(format)
        .orElseThrow(() -> new IllegalArgumentException("no encoder writes " + format));
  }

  private static int longest(Picture picture) {
    return picture.frames().stream()
        .mapToInt(frame -> Math.max(frame.bitmap().width(), frame.bitmap().height()))
        .max()
        .orElse(0);
  }
}
