package org.imagelake.image.encode;

import java.io.IOException;
import org.imagelake.image.picture.Bitmap;

/** Whether a bitmap is one that a format can hold: what callers promise, and libraries crash on. */
final class Fit {
  private Fit() {}

  /**
   * @throws IOException that names what was found and what the format holds
   */
  static void check(Bitmap bitmap, ImageEncoder encoder, EncodeSettings settings)
      throws IOException {
    int longest = Math.max(bitmap.width(), bitmap.height());
    if (longest > encoder.maxSide()) {
      throw new IOException(
          "%s is limited to %d pixels a side, this is %d × %d"
              .formatted(encoder.format(), encoder.maxSide(), bitmap.width(), bitmap.height()));
    }
    if (bitmap.layout().hasAlpha()) {
      require(Feature.ALPHA, encoder, settings);
    }
    if (bitmap.bitDepth() == 16) {
      require(Feature.SIXTEEN_BITS, encoder, settings);
    }
    if (bitmap.layout().isGray()) {
      require(Feature.GRAY, encoder, settings);
    }
  }

  private static void require(Feature feature, ImageEncoder encoder, EncodeSettings settings)
      throws IOException {
    if (!encoder.holds(settings).contains(feature)) {
      throw new IOException(encoder.format() + " does not hold " + feature.text());
    }
  }
}
