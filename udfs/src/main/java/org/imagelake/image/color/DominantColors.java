package org.imagelake.image.color;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Dominant colours by k-means (Lloyd) in CIELAB over the occupied cells of the colour cube, each
 * weighted by its pixels; cells too rare to move a centre join only at the end. Seeds are chosen by
 * weight times distance to the seeds so far, without chance, so the same picture always gives the
 * same colours. Clusters closer than {@value #MERGE_DELTA_E} ΔE (CIE 1976) become one.
 */
final class DominantColors {
  static final int MOST = 5;
  static final double MERGE_DELTA_E = 8;

  private static final int ITERATIONS = 12;

  /** A cell with less than one pixel in so many is rare. */
  private static final int RARE = 1 << 14;

  private final ColorCube cube;
  private final int[] cluster;
  private final float[] nearest;

  /** The cells that are not rare. */
  private final int[] frequent;

  private final List<float[]> centres = new ArrayList<>();

  private DominantColors(ColorCube cube) {
    this.cube = cube;
    this.cluster = new int[cube.size()];
    this.nearest = new float[cube.size()];
    this.frequent =
        IntStream.range(0, cube.size())
            .filter(i -> (long) cube.count(i) * RARE >= cube.total())
            .toArray();
  }

  static List<DominantColor> of(ColorCube cube) {
    DominantColors means = new DominantColors(cube);
    means.seed();
    means.iterate();
    means.assign(IntStream.range(0, cube.size()).toArray());
    means.merge();
    return means.colors();
  }

  private void seed() {
    Arrays.fill(nearest, Float.MAX_VALUE);
    int next = heaviest();
    while (centres.size() < MOST && next >= 0) {
      float[] centre = {cube.lightness(next), cube.a(next), cube.b(next)};
      centres.add(centre);
      next = -1;
      double best = 0;
      for (int i : frequent) {
        nearest[i] = Math.min(nearest[i], distance(i, centre));
        double pull = (double) nearest[i] * cube.count(i);
        if (pull > best) {
          best = pull;
          next = i;
        }
      }
    }
  }

  private int heaviest() {
    int heaviest = 0;
    for (int i = 1; i < cube.size(); i++) {
      heaviest = cube.count(i) > cube.count(heaviest) ? i : heaviest;
    }
    return heaviest;
  }

  private void iterate() {
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      if (!assign(frequent) && iteration > 0) {
        return;
      }
      recentre();
    }
  }

  private boolean assign(int[] cells) {
    boolean moved = false;
    for (int i : cells) {
      int best = 0;
      float least = Float.MAX_VALUE;
      for (int k = 0; k < centres.size(); k++) {
        float distance = distance(i, centres.get(k));
        if (distance < least) {
          least = distance;
          best = k;
        }
      }
      moved |= cluster[i] != best;
      cluster[i] = best;
    }
    return moved;
  }

  private void recentre() {
    double[][] sums = new double[centres.size()][4];
    for (int i : frequent) {
      double[] sum = sums[cluster[i]];
      int count = cube.count(i);
      sum[0] += (double) count * cube.lightness(i);
      sum[1] += (double) count * cube.a(i);
      sum[2] += (double) count * cube.b(i);
      sum[3] += count;
    }
    for (int k = 0; k < sums.length; k++) {
      if (sums[k][3] > 0) {
        float[] centre = centres.get(k);
        for (int c = 0; c < centre.length; c++) {
          centre[c] = (float) (sums[k][c] / sums[k][3]);
        }
      }
    }
  }

  /** Moves every cluster that is close to an earlier one into it. */
  private void merge() {
    int[] into = new int[centres.size()];
    for (int k = 0; k < into.length; k++) {
      into[k] = k;
      for (int earlier = k - 1; earlier >= 0; earlier--) {
        if (distance(centres.get(k), centres.get(earlier)) < MERGE_DELTA_E * MERGE_DELTA_E) {
          into[k] = into[earlier];
        }
      }
    }
    for (int i = 0; i < cluster.length; i++) {
      cluster[i] = into[cluster[i]];
    }
  }

  private List<DominantColor> colors() {
    double[][] sums = new double[centres.size()][4];
    for (int i = 0; i < cluster.length; i++) {
      double[] sum = sums[cluster[i]];
      double count = cube.count(i);
      sum[0] += count * ColorCube.red(cube.cell(i));
      sum[1] += count * ColorCube.green(cube.cell(i));
      sum[2] += count * ColorCube.blue(cube.cell(i));
      sum[3] += count;
    }
    return Arrays.stream(sums)
        .filter(sum -> sum[3] > 0)
        .sorted(Comparator.comparingDouble(sum -> -sum[3]))
        .map(this::color)
        .toList();
  }

  private DominantColor color(double[] sum) {
    int red = (int) Math.round(sum[0] / sum[3]);
    int green = (int) Math.round(sum[1] / sum[3]);
    int blue = (int) Math.round(sum[2] / sum[3]);
    return new DominantColor(
        Palette.hex(red, green, blue), red, green, blue, sum[3] / cube.total());
  }

  private float distance(int i, float[] centre) {
    float l = cube.lightness(i) - centre[0];
    float a = cube.a(i) - centre[1];
    float b = cube.b(i) - centre[2];
    return l * l + a * a + b * b;
  }

  private static float distance(float[] one, float[] other) {
    float l = one[0] - other[0];
    float a = one[1] - other[1];
    float b = one[2] - other[2];
    return l * l + a * a + b * b;
  }
}
