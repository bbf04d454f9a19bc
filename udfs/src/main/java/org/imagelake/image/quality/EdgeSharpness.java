package org.imagelake.image.quality;

import java.util.Arrays;

/**
 * How steep the strongest edges are for their height. For every tile of {@value Tiles#SIZE}² pixels
 * the mean squared 4-neighbour Laplacian is divided by the mean squared gradient (central
 * differences) + {@value #FLOOR}; of the fifth of the tiles with the most gradient, as far as they
 * have a {@value #RELATIVE}th of the strongest one's, the value that one in four exceeds. A step
 * from one pixel to the next has 1, white noise 5, an edge spread over several pixels little,
 * whatever its height. Borders are mirrored; pictures without a whole tile count as one.
 */
final class EdgeSharpness {
  /** Squared gradient of what rounding and weak grain leave: no edge. */
  private static final double FLOOR = 8;

  private static final double STRONGEST = 0.8;

  /** Before black or a plain sky, few tiles have any edge. */
  private static final double RELATIVE = 20;

  private static final double STEEPEST = 0.75;

  private final int width;
  private final int height;
  private final RowWindow rows;
  private final int[] laplacianSquares;
  private final int[] gradientSquares;
  private final double[] ratios;
  private final double[] gradients;
  private int tiles;
  private long laplacian;
  private long gradient;

  private EdgeSharpness(LumaSource source) {
    this.width = source.width();
    this.height = source.height();
    this.rows = new RowWindow(source, LumaRow::read);
    this.laplacianSquares = new int[width];
    this.gradientSquares = new int[width];
    int most = Math.max(1, Math.multiplyExact(width / Tiles.SIZE, height / Tiles.SIZE));
    this.ratios = new double[most];
    this.gradients = new double[most];
  }

  static double of(LumaSource source) {
    return new EdgeSharpness(source).run();
  }

  private double run() {
    while (rows.next()) {
      LumaRow here = rows.here();
      int[] above = rows.above().here;
      int[] below = rows.below().here;
      DetailPass.addLaplacian(above, here.here, below, here.second, laplacianSquares);
      addGradient(above, below, here.previous, here.next, gradientSquares);
      boolean tilesEnd = (rows.y() + 1) % Tiles.SIZE == 0;
      if (tilesEnd || rows.y() + 1 == height) {
        drain(tilesEnd);
      }
    }
    if (tiles == 0) {
      add(laplacian, gradient, (double) width * height);
    }
    return steepest();
  }

  private void drain(boolean wholeRows) {
    if (wholeRows) {
      for (int left = 0; left + Tiles.SIZE <= width; left += Tiles.SIZE) {
        int right = left + Tiles.SIZE;
        add(
            sum(laplacianSquares, left, right),
            sum(gradientSquares, left, right),
            Tiles.SIZE * Tiles.SIZE);
      }
    }
    laplacian += sum(laplacianSquares, 0, width);
    gradient += sum(gradientSquares, 0, width);
    Arrays.fill(laplacianSquares, 0);
    Arrays.fill(gradientSquares, 0);
  }

  private void add(long laplacianSum, long gradientSum, double pixels) {
    gradients[tiles] = gradientSum / pixels;
    ratios[tiles] = laplacianSum / pixels / (gradients[tiles] + FLOOR);
    tiles++;
  }

  private double steepest() {
    double[] sorted = Arrays.copyOf(gradients, tiles);
    Arrays.sort(sorted);
    double least = Math.max(sorted[(int) (STRONGEST * tiles)], sorted[tiles - 1] / RELATIVE);
    double[] strong = new double[tiles];
    int count = 0;
    for (int tile = 0; tile < tiles; tile++) {
      if (gradients[tile] >= least) {
        strong[count++] = ratios[tile];
      }
    }
    Arrays.sort(strong, 0, count);
    return strong[(int) (STEEPEST * count)];
  }

  private static void addGradient(int[] up, int[] down, int[] left, int[] right, int[] squares) {
    for (int x = 0; x < squares.length; x++) {
      int across = right[x] - left[x];
      int along = down[x] - up[x];
      squares[x] += across * across + along * along;
    }
  }

  private static long sum(int[] squares, int from, int to) {
    long sum = 0;
    for (int x = from; x < to; x++) {
      sum += squares[x];
    }
    return sum;
  }
}
