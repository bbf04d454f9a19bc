package org.imagelake.image;

/** Coarse classes of size by megapixels, for grouping. */
public enum ResolutionCategory {
  LOW(0.5),
  SD(1),
  HD(3),
  FULL_HD(8),
  UHD(Double.POSITIVE_INFINITY);

  private final double belowMegapixels;

  ResolutionCategory(double belowMegapixels) {
    this.belowMegapixels = belowMegapixels;
  }

  public static ResolutionCategory of(double megapixels) {
    for (ResolutionCategory category : values()) {
      if (megapixels < category.belowMegapixels) {
        return category;
      }
    }
    return UHD;
  }
}
