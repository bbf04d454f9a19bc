package org.imagelake.image.color;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * Shares and percentiles over the cells of a colour histogram: each is as fine as a cell, 8 of 256
 * values per channel.
 */
public final class ColorTally {
  /** The lightest cell of a channel. */
  private static final int FULL = 248;

  private final ColorCube cube;

  ColorTally(ColorCube cube) {
    this.cube = cube;
  }

  /** Share of pixels with a channel at its end: detail is lost there, 0–1. */
  public double fullChannel() {
    return share(i -> most(i) >= FULL);
  }

  /**
   * Percentile of min(R, G, B), 0–255: haze lifts the darkest channel everywhere (the dark channel
   * of He, Sun and Tang 2009, pixel by pixel).
   */
  public double darkestChannel(double share) {
    return percentile(this::least, share);
  }

  /** Percentile of the CIELAB chroma, 0 to about 130. */
  public double chroma(double share) {
    return percentile(cube::chroma, share);
  }

  /**
   * Percentile of √(0.241 R² + 0.691 G² + 0.068 B²) / 255, 0–1: what CleanVision calls brightness.
   */
  public double perceivedBrightness(double share) {
    return percentile(this::perceived, share);
  }

  private double perceived(int i) {
    int cell = cube.cell(i);
    double r = ColorCube.red(cell);
    double g = ColorCube.green(cell);
    double b = ColorCube.blue(cell);
    return Math.sqrt(0.241 * r * r + 0.691 * g * g + 0.068 * b * b) / 255;
  }

  private int least(int i) {
    int cell = cube.cell(i);
    return Math.min(ColorCube.red(cell), Math.min(ColorCube.green(cell), ColorCube.blue(cell)));
  }

  private int most(int i) {
    int cell = cube.cell(i);
    return Math.max(ColorCube.red(cell), Math.max(ColorCube.green(cell), ColorCube.blue(cell)));
  }

  private double share(IntPredicate wanted) {
    long sum = 0;
    for (int i = 0; i < cube.size(); i++) {
      sum += wanted.test(i) ? cube.count(i) : 0;
    }
    return (double) sum / cube.total();
  }

  /** Counted into 1,024 bins up to the largest value: exact to a thousandth of it. */
  private double percentile(IntToDoubleFunction value, double share) {
    double largest = 0;
    for (int i = 0; i < cube.size(); i++) {
      largest = Math.max(largest, value.applyAsDouble(i));
    }
    if (largest == 0) {
      return 0;
    }
    long[] counts = new long[1025];
    for (int i = 0; i < cube.size(); i++) {
      counts[(int) (value.applyAsDouble(i) / largest * 1024)] += cube.count(i);
    }
    long below = 0;
    int bin = -1;
    do {
      bin++;
      below += counts[bin];
    } while (below < share * cube.total() || below == 0);
    return bin * largest / 1024;
  }
}
