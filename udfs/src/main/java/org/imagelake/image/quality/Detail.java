package org.imagelake.image.quality;

import java.util.Arrays;

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

  /** Share of the tiles that must not be clipped for the rest to tell. */
  private static final double LEAST_UNCLIPPED = 0.05;

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
   * √f · e², f being the noise of smooth places and e its evenness: how much noise there is, and
   * how sure it is none of the picture's texture. 0 to about 10.
   */
  double evenNoise() {
    double[] noise = tileNoise();
    double evenness = evenness(noise);
    return Math.sqrt(smoothest(noise)) * evenness * evenness;
  }

  /** See {@link #evenness}. */
  double noiseEvenness() {
    return evenness(tileNoise());
  }

  /**
   * f / (mean + 0.3): the share of the tiles' mean noise that is also in their smoothest. 0 to 1:
   * noise is everywhere, texture is not.
   */
  private static double evenness(double[] noise) {
    return smoothest(noise) / (Arrays.stream(noise).average().orElse(0) + QUANTISATION);
  }

  /** What nine of ten tiles exceed, in grey levels. */
  private static double smoothest(double[] noise) {
    return noise.length == 0 ? 0 : noise[noise.length / 10];
  }

  /**
   * Immerkær noise of the tiles that are not clipped, ascending; of the whole picture where it has
   * no whole tile, none where nearly all are clipped.
   */
  private double[] tileNoise() {
    double[] all = tiles.sorted(tile -> true, tile -> IMMERKAER * tiles.meanNoiseResponse(tile));
    if (all.length == 0) {
      return new double[] {noise()};
    }
    double[] noise =
        tiles.sorted(this::unclipped, tile -> IMMERKAER * tiles.meanNoiseResponse(tile));
    return noise.length < LEAST_UNCLIPPED * all.length ? new double[0] : noise;
  }

  private boolean unclipped(int tile) {
    return tiles.meanLuma(tile) > CLIPPED_LOW && tiles.meanLuma(tile) < CLIPPED_HIGH;
  }
}
