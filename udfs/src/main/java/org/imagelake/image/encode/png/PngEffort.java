package org.imagelake.image.encode.png;

/**
 * How hard a compression level tries.
 *
 * @param deflateLevel as {@link Zlib} has it
 */
record PngEffort(FilterChoice filters, int deflateLevel) {

  /** Below it zlib makes more bytes than {@link FastDeflate}, in more time. */
  private static final int LEAST_ZLIB_LEVEL = 6;

  /**
   * @param level 0 to 9
   */
  static PngEffort of(int level) {
    return switch (level) {
      case 0 -> new PngEffort(FilterChoice.NONE, 0);
      case 1 -> new PngEffort(FilterChoice.UP, 1);
      case 2, 3, 4 -> new PngEffort(FilterChoice.PAETH, 1);
      default -> new PngEffort(FilterChoice.LEAST_SUM, Math.max(LEAST_ZLIB_LEVEL, level));
    };
  }
}
