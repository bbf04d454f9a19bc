package org.imagelake.image.color;

/**
 * How far the colour of the light is from neutral, told in two ways that must agree: by edges,
 * whose mean difference should be gray (gray edge, van de Weijer, Gevers and Gijsenij 2007), and by
 * the colour that most pixels have about it, found from the lightest ones (shades of gray,
 * Finlayson and Trezzi 2004) by mean shift (Fukunaga and Hostetler 1975). Both are natural
 * logarithms of linear R/G and B/G, so daylight is 0 and a lamp of 2,700 K about 1.3.
 *
 * <p>Leaves, flowers and sunsets have no gray in them either. They differ from a cast in that the
 * two ways disagree, that no lamp has such a colour, or that few pixels have it.
 *
 * @param edgeRed ln of R/G by edges
 * @param edgeBlue ln of B/G by edges
 * @param red ln of R/G by the most frequent colour
 * @param blue ln of B/G by the most frequent colour
 * @param support share of the pixels, by weight, about that colour, 0–1
 * @param neutral share of the pixels, by weight, about neutral, 0–1
 */
record LightColor(
    double edgeRed, double edgeBlue, double red, double blue, double support, double neutral) {
  private static final int NORM = 6;

  /** Pixels within this of a colour are about it, the nearer the more. */
  private static final float RADIUS = 0.35f;

  private static final int STEPS = 12;

  /** Cells that may be clipped, or are too dark to have a colour. */
  private static final int LIGHTEST = 248;

  private static final int DARKEST = 8;

  /** Below this share of pixels that have a colour, nothing is told of the light. */
  private static final double LEAST_LIT = 0.1;

  /** No light is farther from neutral; up to the first, all may be. */
  private static final double PLAUSIBLE = 1.2;

  private static final double IMPLAUSIBLE = 1.8;

  /** Share of the pixels about the light's colour that is enough. */
  private static final double ENOUGH_SUPPORT = 0.2;

  /** Share of neutral pixels from which on the light is neutral. */
  private static final double ENOUGH_NEUTRAL = 0.15;

  private static final float[] RED = new float[ColorCube.CELLS];
  private static final float[] BLUE = new float[ColorCube.CELLS];

  /** √ of the linear light of the lightest channel; 0 where a cell tells nothing. */
  private static final float[] WEIGHT = new float[ColorCube.CELLS];

  static {
    for (int cell = 0; cell < ColorCube.CELLS; cell++) {
      int r = ColorCube.red(cell);
      int g = ColorCube.green(cell);
      int b = ColorCube.blue(cell);
      int most = Math.max(r, Math.max(g, b));
      if (most < LIGHTEST && Math.min(r, Math.min(g, b)) >= DARKEST) {
        RED[cell] = (float) Math.log(Lab.linear(r) / Lab.linear(g));
        BLUE[cell] = (float) Math.log(Lab.linear(b) / Lab.linear(g));
        WEIGHT[cell] = (float) Math.sqrt(Lab.linear(most));
      }
    }
  }

  static LightColor of(ColorCube cube, long[] edges) {
    double edgeRed = 0.5 * Math.log((edges[0] + 1.0) / (edges[1] + 1.0));
    double edgeBlue = 0.5 * Math.log((edges[2] + 1.0) / (edges[1] + 1.0));
    long lit = 0;
    for (int i = 0; i < cube.size(); i++) {
      lit += WEIGHT[cube.cell(i)] > 0 ? cube.count(i) : 0;
    }
    if (lit < LEAST_LIT * cube.total()) {
      return new LightColor(edgeRed, edgeBlue, 0, 0, 0, 1);
    }
    double[] start = start(cube);
    double[] about = {start[0], start[1], 0};
    for (int step = 0; step < STEPS; step++) {
      double[] next = about(cube, (float) about[0], (float) about[1]);
      if (next[2] == 0) {
        break;
      }
      about = next;
    }
    double neutral = about(cube, 0, 0)[2];
    return new LightColor(edgeRed, edgeBlue, about[0], about[1], about[2], neutral);
  }

  /**
   * Strength of a cast: the part of one estimate that lies along the other, in natural logarithms
   * of channel ratios, 0 to {@value #IMPLAUSIBLE}; less where a light can hardly be so, where few
   * pixels support it, or where much is neutral.
   */
  double castDistance() {
    double byEdges = Math.hypot(edgeRed, edgeBlue);
    double byColor = Math.hypot(red, blue);
    double farther = Math.max(byEdges, byColor);
    if (farther == 0) {
      return 0;
    }
    double agreed = Math.max(0, (edgeRed * red + edgeBlue * blue) / farther);
    return agreed
        * share((IMPLAUSIBLE - farther) / (IMPLAUSIBLE - PLAUSIBLE))
        * share(support / ENOUGH_SUPPORT)
        * share(1 - neutral / ENOUGH_NEUTRAL);
  }

  private static double share(double value) {
    return Math.max(0, Math.min(1, value));
  }

  private static double[] start(ColorCube cube) {
    double[] sums = new double[3];
    for (int i = 0; i < cube.size(); i++) {
      int cell = cube.cell(i);
      sums[0] += cube.count(i) * Math.pow(Lab.linear(ColorCube.red(cell)), NORM);
      sums[1] += cube.count(i) * Math.pow(Lab.linear(ColorCube.green(cell)), NORM);
      sums[2] += cube.count(i) * Math.pow(Lab.linear(ColorCube.blue(cell)), NORM);
    }
    return new double[] {
      Math.log((sums[0] + 1e-9) / (sums[1] + 1e-9)) / NORM,
      Math.log((sums[2] + 1e-9) / (sums[1] + 1e-9)) / NORM
    };
  }

  /** Mean colour of the pixels about a colour, and their share by weight. */
  private static double[] about(ColorCube cube, float red, float blue) {
    double near = 0;
    double all = 0;
    double sumRed = 0;
    double sumBlue = 0;
    for (int i = 0; i < cube.size(); i++) {
      int cell = cube.cell(i);
      float weight = cube.count(i) * WEIGHT[cell];
      float dr = RED[cell] - red;
      float db = BLUE[cell] - blue;
      float kernel = Math.max(0, 1 - (dr * dr + db * db) / (RADIUS * RADIUS)) * weight;
      all += weight;
      near += kernel;
      sumRed += kernel * RED[cell];
      sumBlue += kernel * BLUE[cell];
    }
    return near == 0
        ? new double[] {red, blue, 0}
        : new double[] {sumRed / near, sumBlue / near, near / all};
  }
}
