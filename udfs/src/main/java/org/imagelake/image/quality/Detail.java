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

  /** 8×8 blockiness: how much larger differences over the grid are than inside it; 0 none. */
  double blockiness() {
    return Math.max(0, grid.ratio());
  }
}
