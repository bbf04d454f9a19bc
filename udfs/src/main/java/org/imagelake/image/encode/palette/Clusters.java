package org.imagelake.image.encode.palette;

import java.util.Arrays;

/**
 * Lloyd's iteration (k-means) over the points: each goes to its nearest colour, each colour becomes
 * the mean of its points. Exact: a colour further from the point's old colour than twice the
 * point's distance cannot be nearer (the triangle inequality), and the search ends there.
 */
final class Clusters {
  private final ColorPoints points;
  private final int[] assigned;
  private final float[] red;
  private final float[] green;
  private final float[] blue;

  /**
   * @param assigned for each point the number of its first cluster, which this changes
   */
  Clusters(ColorPoints points, int[] assigned) {
    this.points = points;
    this.assigned = assigned;
    int count = Arrays.stream(assigned).max().orElse(0) + 1;
    red = new float[count];
    green = new float[count];
    blue = new float[count];
    average();
  }

  /**
   * Nearest colours, then means, so many times.
   *
   * @return the colours, rounded: 0xRRGGBB
   */
  int[] refine(int steps) {
    for (int i = 0; i < steps; i++) {
      assign();
      average();
    }
    round(red);
    round(green);
    round(blue);
    int[] colors = new int[red.length];
    Arrays.setAll(colors, i -> (int) red[i] << 16 | (int) green[i] << 8 | (int) blue[i]);
    return colors;
  }

  private static void round(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.round(values[i]);
    }
  }

  /** A cluster without points stays where it is. */
  private void average() {
    double[][] sums = new double[4][red.length];
    for (int i = 0; i < assigned.length; i++) {
      int cluster = assigned[i];
      double weight = points.weight[i];
      sums[0][cluster] += weight;
      sums[1][cluster] += weight * points.red[i];
      sums[2][cluster] += weight * points.green[i];
      sums[3][cluster] += weight * points.blue[i];
    }
    for (int c = 0; c < red.length; c++) {
      if (sums[0][c] > 0) {
        red[c] = (float) (sums[1][c] / sums[0][c]);
        green[c] = (float) (sums[2][c] / sums[0][c]);
        blue[c] = (float) (sums[3][c] / sums[0][c]);
      }
    }
  }

  private void assign() {
    int count = red.length;
    long[] order = new long[count];
    int[][] near = new int[count][count];
    float[][] distance = new float[count][count];
    for (int c = 0; c < count; c++) {
      for (int other = 0; other < count; other++) {
        float d = squared(red[c], green[c], blue[c], other);
        order[other] = (long) Float.floatToIntBits(d) << 32 | other; // not negative: sorts as d
      }
      Arrays.sort(order);
      for (int i = 0; i < count; i++) {
        near[c][i] = (int) order[i];
        distance[c][i] = Float.intBitsToFloat((int) (order[i] >>> 32));
      }
    }
    for (int i = 0; i < assigned.length; i++) {
      assigned[i] = nearest(i, near[assigned[i]], distance[assigned[i]]);
    }
  }

  /**
   * @param near all clusters from the point's present one outwards, itself the first
   * @param distance squared, of each from the present one
   */
  private int nearest(int point, int[] near, float[] distance) {
    float r = points.red[point];
    float g = points.green[point];
    float b = points.blue[point];
    int best = near[0];
    float least = squared(r, g, b, best);
    float reach = 4 * least;
    for (int i = 1; i < near.length && distance[i] < reach; i++) {
      float d = squared(r, g, b, near[i]);
      if (d < least) {
        least = d;
        best = near[i];
      }
    }
    return best;
  }

  private float squared(float r, float g, float b, int cluster) {
    float dr = r - red[cluster];
    float dg = g - green[cluster];
    float db = b - blue[cluster];
    return dr * dr + dg * dg + db * db;
  }
}
