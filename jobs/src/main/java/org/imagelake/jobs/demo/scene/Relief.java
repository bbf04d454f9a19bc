package org.imagelake.jobs.demo.scene;

/** The outlines of a landscape, top down in picture heights, worked out once for each column. */
final class Relief {
  static final int RIDGES = 3;

  /** Reflections look this far beyond the picture, in picture heights. */
  private static final double MARGIN = 0.05;

  private final double columns;
  private final float[][] crests;
  private final float[] trees;

  Relief(Noise noise, int width, int height) {
    // Two samples a pixel: the tips of the trees are as fine as pixels.
    columns = 2.0 * height;
    int count = (int) (((double) width / height + 2 * MARGIN) * columns) + 2;
    crests = new float[RIDGES][count];
    trees = new float[count];
    for (int i = 0; i < count; i++) {
      double x = i / columns - MARGIN;
      for (int ridge = 0; ridge < RIDGES; ridge++) {
        double fold = noise.ridged(x * (0.9 + 0.5 * ridge) + 13 * ridge, 2, 6);
        crests[ridge][i] = (float) (0.42 + 0.12 * ridge - (0.36 - 0.1 * ridge) * fold);
      }
      double shore = MountainLake.SHORE - 0.02 - 0.09 * noise.fractal(x * 1.7 + 90, 4, 3);
      trees[i] = (float) (shore - 0.05 * jag(noise, x * 60) * noise.at(x * 4, 77));
    }
  }

  /** Where a ridge begins, 0 the farthest. */
  double crest(int ridge, double x) {
    return crests[ridge][column(x)];
  }

  /** Where the forest on the shore begins. */
  double trees(double x) {
    return trees[column(x)];
  }

  private int column(double x) {
    return Math.min(trees.length - 1, Math.max(0, (int) ((x + MARGIN) * columns + 0.5)));
  }

  private static double jag(Noise noise, double x) {
    int tree = (int) Math.floor(x);
    double within = Math.abs(x - tree - 0.5) * 2;
    return (0.4 + 0.6 * noise.hash(tree, 5)) * (1 - within);
  }
}
