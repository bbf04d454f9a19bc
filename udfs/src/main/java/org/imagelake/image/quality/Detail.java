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

  /** The variance of the 4-neighbour Laplacian of white noise of variance 1: 4² + 4 · 1². */
  private static final double LAPLACIAN_GAIN = 20;

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
        tiles.sorted(this::unclipped, tile -> IMMERKAER * tiles.meanNoiseResponse(tile));
    double whole = noise();
    double floor = floors.length == 0 ? whole : floors[floors.length / 10];
    return floor / (whole + QUANTISATION);
  }

  /**
   * The noise that would explain what little Laplacian the smoothest tiles have: √(mean squared
   * Laplacian / 20), exceeded by 49 tiles of 50, clipped ones left out; grey levels, 0 to about
   * 228.
   */
  double laplacianFloor() {
    double[] floors =
        tiles.sorted(
            this::unclipped, tile -> Math.sqrt(tiles.meanSquaredLaplacian(tile) / LAPLACIAN_GAIN));
    return floors.length == 0
        ? Math.sqrt(sharpness() / LAPLACIAN_GAIN)
        : floors[floors.length / 50];
  }

  private boolean unclipped(int tile) {
    return tiles.meanLuma(tile) > CLIPPED_LOW && tiles.meanLuma(tile) < CLIPPED_HIGH;
  }
}
