package org.imagelake.image.quality;

/** What one pass over rows of luma found, as sums; the measures are read off it. */
record Detail(
    int width,
    int height,
    LumaHistogram histogram,
    long laplacianSum,
    Tiles tiles,
    BlockGrid grid) {

  private static final double IMMERKAER = Math.sqrt(Math.PI / 2) / 6;

  /** Tiles darker or lighter on average have lost their noise to clipping. */
  private static final double CLIPPED_LOW = 16;

  private static final double CLIPPED_HIGH = 235;

  /** About what rounding to 8 bits leaves of a smooth picture: less is no noise. */
  private static final double QUANTISATION = 0.3;

  /** Variance of the 4-neighbour Laplacian, borders mirrored (OpenCV's BORDER_REFLECT_101). */
  double sharpness() {
    double count = (double) width * height;
    double mean = laplacianSum / count;
    return Math.max(0, tiles.totalSquaredLaplacian() / count - mean * mean);
  }

  /** σ = √(π/2) / (6 (W−2)(H−2)) · Σ|I ∗ N| (Immerkær 1996); 0 where no pixel has 8 neighbours. */
  double noise() {
    double count = (width - 2.0) * (height - 2.0);
    return width < 3 || height < 3 ? 0 : IMMERKAER * tiles.totalNoiseResponse() / count;
  }

  /**
   * 8×8 blockiness in grey levels: by how much the mean absolute difference of neighbours is larger
   * across the lines of the JPEG grid than inside its blocks; 0 none, about 1 seen, 255 at most.
   */
  double blockiness() {
    return Math.max(0, grid.excess());
  }

  /**
   * Grain f / (σ + 0.3): the share of the Immerkær noise σ of the whole picture that is also in its
   * smooth places, f being what nine of ten tiles exceed, clipped ones left out. 0 to about 1:
   * noise is everywhere, texture is not.
   */
  double grain() {
    double[] floors =
        tiles.sorted(
            tile -> tiles.meanLuma(tile) > CLIPPED_LOW && tiles.meanLuma(tile) < CLIPPED_HIGH,
            tile -> IMMERKAER * tiles.meanNoiseResponse(tile));
    double whole = noise();
    double floor = floors.length == 0 ? whole : floors[floors.length / 10];
    return floor / (whole + QUANTISATION);
  }
}
