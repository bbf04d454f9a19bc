package org.imagelake.image.quality;

import java.util.Arrays;

/**
 * One streaming pass over rows of luma. Three rows are held at a time, widened to int once, so that
 * the stencils run as vector loops over {@code int[]}; sums are kept per column and drained into
 * tiles every {@link Tiles#SIZE} rows, long before an int overflows (1020² · 32 &lt; 2³¹).
 *
 * <p>With d(x) = p(x−1) − 2p(x) + p(x+1), the horizontal second difference of a row, the
 * 4-neighbour Laplacian is d plus the vertical second difference of p, and the noise mask of
 * Immerkær 1996, [1 −2 1]ᵀ[1 −2 1], is the vertical second difference of d.
 */
final class DetailPass {
  private final int width;
  private final int height;
  private final RowHistogram histogram = new RowHistogram();
  private final Tiles tiles;
  private final BlockGrid grid;
  private final LaplacianSum laplacianSum;
  private final int[] laplacianSquares;
  private final int[] noise;
  private final int[] luma;

  private DetailPass(int width, int height) {
    this.width = width;
    this.height = height;
    this.tiles = new Tiles(width, height);
    this.grid = new BlockGrid(width, height);
    this.laplacianSum = new LaplacianSum(width, height);
    this.laplacianSquares = new int[width];
    this.noise = new int[width];
    this.luma = new int[width];
  }

  static Detail over(LumaSource source) {
    return new DetailPass(source.width(), source.height()).run(source);
  }

  private Detail run(LumaSource source) {
    byte[] bytes = new byte[width];
    int[][] rows = new int[3][width];
    int[][] seconds = new int[3][width];
    read(source, 0, bytes, rows[0], seconds[0]);
    for (int y = 0; y < height; y++) {
      int above = (y + 2) % 3;
      int here = y % 3;
      int below = (y + 1) % 3;
      if (y + 1 < height) {
        read(source, y + 1, bytes, rows[below], seconds[below]);
      }
      // BORDER_REFLECT_101: the row beyond the border is the one before it.
      int up = y > 0 ? above : y + 1 < height ? below : here;
      int down = y + 1 < height ? below : y > 0 ? above : here;
      stencils(rows[up], rows[here], rows[down], seconds[here], laplacianSquares, luma, width);
      if (y > 0 && y + 1 < height) {
        secondDifference(seconds[up], seconds[here], seconds[down], noise, width);
      }
      grid.add(y, rows[here], y > 0 ? rows[above] : null);
      laplacianSum.add(y, rows[here]);
      if ((y + 1) % Tiles.SIZE == 0 || y + 1 == height) {
        drain(y);
      }
    }
    return new Detail(width, height, histogram.luma(), laplacianSum.total(), tiles, grid);
  }

  private void read(LumaSource source, int y, byte[] bytes, int[] row, int[] second) {
    source.copyRow(y, bytes);
    histogram.addAndWiden(bytes, row, width);
    horizontal(row, second, width);
  }

  private void drain(int y) {
    tiles.add(y / Tiles.SIZE, luma, laplacianSquares, noise);
    Arrays.fill(luma, 0);
    Arrays.fill(laplacianSquares, 0);
    Arrays.fill(noise, 0);
  }

  /** d(x) = p(x−1) − 2p(x) + p(x+1), mirrored at both ends without repeating the border. */
  private static void horizontal(int[] p, int[] d, int width) {
    if (width == 1) {
      d[0] = 0;
      return;
    }
    for (int x = 1; x < width - 1; x++) {
      d[x] = p[x - 1] - 2 * p[x] + p[x + 1];
    }
    d[0] = 2 * (p[1] - p[0]);
    d[width - 1] = 2 * (p[width - 2] - p[width - 1]);
  }

  private static void stencils(
      int[] up, int[] here, int[] down, int[] second, int[] squares, int[] luma, int width) {
    for (int x = 0; x < width; x++) {
      int laplacian = second[x] + up[x] - 2 * here[x] + down[x];
      squares[x] += laplacian * laplacian;
      luma[x] += here[x];
    }
  }

  /** Border columns are summed too and left out when the tiles are drained. */
  private static void secondDifference(int[] up, int[] here, int[] down, int[] sums, int width) {
    for (int x = 0; x < width; x++) {
      sums[x] += Math.abs(up[x] - 2 * here[x] + down[x]);
    }
  }
}
