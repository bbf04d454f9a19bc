package org.imagelake.image.encode.png;

/**
 * How hard a compression level tries.
 *
 * @param deflateLevel 0 stores, 1 is the fastest, 9 the smallest
 */
record PngEffort(FilterChoice filters, int deflateLevel) {

  /** Filters make palettes and images of few bits larger more often than smaller. */
  FilterChoice filters(PngPixels pixels) {
    boolean continuous = pixels.colorType() != PngPixels.PALETTE && pixels.bitDepth() >= 8;
    return continuous ? filters : FilterChoice.NONE;
  }

  /**
   * @param level 0 to 9
   */
  static PngEffort of(int level) {
    return switch (level) {
      case 0 -> new PngEffort(FilterChoice.NONE, 0);
      case 1, 2 -> new PngEffort(FilterChoice.UP, level);
      case 3 -> new PngEffort(FilterChoice.LEAST_SUM, 2);
      default -> new PngEffort(FilterChoice.LEAST_SUM, level);
    };
  }
}
