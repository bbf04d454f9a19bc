package org.imagelake.image.codec;

import java.util.Map;

/** Photometric interpretations (TIFF 6.0 tag 262, and its extensions) as colour models. */
final class TiffPhotometric {
  private static final Map<Long, String> MODELS =
      Map.of(
          0L, "GRAY", // white is zero
          1L, "GRAY",
          2L, "RGB",
          3L, "PALETTE",
          4L, "GRAY", // transparency mask
          5L, "CMYK",
          6L, "YCBCR",
          8L, "LAB",
          9L, "LAB", // ICC variant
          10L, "LAB"); // ITU variant

  private static final Map<String, String> WITH_ALPHA = Map.of("GRAY", "GRAY_ALPHA", "RGB", "RGBA");

  private TiffPhotometric() {}

  /** The colour model, or null for one that has no name here (sensor mosaic, LogLuv, …). */
  static String colorModel(long photometric, boolean alpha) {
    String model = MODELS.get(photometric);
    return alpha && model != null ? WITH_ALPHA.getOrDefault(model, model) : model;
  }
}
