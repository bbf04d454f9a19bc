package org.imagelake.image.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.imagelake.image.encode.Embedded;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.encode.Feature;
import org.imagelake.image.encode.ImageEncoder;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.ColorCount;
import org.imagelake.image.picture.Flatten;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Picture.Sequence;

/**
 * A picture as a target can hold it.
 *
 * @param warnings what it does not have any more
 */
record Adaptation(Picture picture, Embedded embedded, List<String> warnings) {
  private static final int PALETTE = 256;

  /** Dots per inch that writers put where they know of none. */
  private static final int NO_RESOLUTION = 72;

  static Adaptation of(
      Picture picture,
      Embedded embedded,
      ImageEncoder encoder,
      EncodeSettings settings,
      int background) {
    Set<Feature> holds = encoder.holds(settings);
    List<String> warnings = new ArrayList<>();
    Picture kept = frames(picture, holds, warnings);
    boolean flat = !holds.contains(Feature.ALPHA);
    boolean shallow = !holds.contains(Feature.SIXTEEN_BITS);
    if (anyFrame(kept, bitmap -> shallow && bitmap.bitDepth() == 16)) {
      warnings.add(Feature.SIXTEEN_BITS.text() + ": reduced to 8");
      kept = kept.map(Flatten::to8Bits);
    }
    if (anyFrame(kept, bitmap -> flat && bitmap.layout().hasAlpha())) {
      if (anyFrame(kept, Flatten::isTransparent)) {
        warnings.add("%s: laid on #%06x".formatted(Feature.ALPHA.text(), background));
      }
      kept = kept.map(bitmap -> Flatten.onto(bitmap, background));
    } else if (!holds.contains(Feature.SOFT_ALPHA)
        && anyFrame(kept, Flatten::isPartlyTransparent)) {
      warnings.add(Feature.SOFT_ALPHA.text() + ": made opaque or fully transparent");
    }
    if (!holds.contains(Feature.GRAY)) {
      kept = kept.map(Flatten::toColor);
    }
    if (!holds.contains(Feature.MANY_COLORS)
        && anyFrame(kept, bitmap -> ColorCount.exceeds(bitmap, PALETTE))) {
      warnings.add(Feature.MANY_COLORS.text() + ": reduced to a palette");
    }
    if (kept.dpiX() != null
        && Math.round(kept.dpiX()) != NO_RESOLUTION
        && !holds.contains(Feature.RESOLUTION)) {
      warnings.add("%s: %.0f dpi is not kept".formatted(Feature.RESOLUTION.text(), kept.dpiX()));
    }
    return new Adaptation(kept, embedded(embedded, encoder, holds, warnings), warnings);
  }

  private static Picture frames(Picture picture, Set<Feature> holds, List<String> warnings) {
    Feature needed = picture.sequence() == Sequence.PAGES ? Feature.PAGES : Feature.ANIMATION;
    if (picture.frames().size() == 1 || holds.contains(needed)) {
      return picture;
    }
    warnings.add("%s: first of %d kept".formatted(needed.text(), picture.frames().size()));
    return picture.firstOnly();
  }

  private static Embedded embedded(
      Embedded embedded, ImageEncoder encoder, Set<Feature> holds, List<String> warnings) {
    byte[] exif = embedded.exif();
    if (exif != null && holds.contains(Feature.EXIF) && exif.length > encoder.mostExifBytes()) {
      warnings.add(
          "%s: not kept, as %s has at most %,d bytes of it"
              .formatted(Feature.EXIF.text(), encoder.format(), encoder.mostExifBytes()));
      exif = null;
    }
    return new Embedded(
        held(exif, Feature.EXIF, holds, warnings),
        held(embedded.xmp(), Feature.XMP, holds, warnings));
  }

  private static byte[] held(
      byte[] block, Feature feature, Set<Feature> holds, List<String> warnings) {
    if (block == null || holds.contains(feature)) {
      return block;
    }
    warnings.add(feature.text() + ": not kept");
    return null;
  }

  private static boolean anyFrame(Picture picture, Predicate<Bitmap> test) {
    return picture.frames().stream().anyMatch(frame -> test.test(frame.bitmap()));
  }
}
