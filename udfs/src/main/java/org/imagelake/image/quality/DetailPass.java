package org.imagelake.image.quality;

import java.util.Arrays;

/**
 * One streaming pass over rows of luma. Three rows are held at a time, widened to int once; sums
 * are kept per column and drained into tiles every {@link Tiles#SIZE} rows, long before an int
 * overflows (1020² · 32 &lt; 2³¹). The kernels store one array and read all others at the same
 * index, with shifted copies for the neighbours: only such loops become vector code on JDK 17.
 *
 * <p>With d(x) = p(x−1) − 2p(x) + p(x+1), the horizontal second difference of a row, the
 * 4-neighbour Laplacian is d plus the vertical second difference of p, and the noise mask of
 * Immerkær 1996, [1 −2 1]ᵀ[1 −2 1], is the vertical second difference of d.
 */
final class DetailPass {
  private final int width;
  private final int height;
  private final RowWindow rows;
  private final RowHistogram histogram = new RowHistogram();
  private final Tiles tiles;
  private final BlockGrid grid;
  private final LaplacianSum laplacianSum;
  private final int[] laplacianSquares;
  private final int[] noise;
  private final int[] luma;

  private DetailPass(LumaSource source) {
    this.width = source.width();
    this.height = source.height();
    this.rows = new RowWindow(source, (row, bytes) -> row.read(bytes, histogram));
    this.tiles = new Tiles(width, height);
    this.grid = new BlockGrid(width, height);
    this.laplacianSum = new LaplacianSum(width, height);
    this.laplacianSquares = new int[width];
    this.noise = new int[width];
    this.luma = new int[width];
  }

  static Detail over(LumaSource source) {
    return new DetailPass(source).run();
  }

  private Detail run() {
    while (rows.next()) {
      int y = rows.y();
      LumaRow above = rows.above();
      LumaRow here = rows.here();
      LumaRow below = rows.below();
      addLaplacian(above.here, here.here, below.here, here.second, laplacianSquares);
      addLuma(here.here, luma);
      if (y > 0 && y + 1 < height) {
        addNoise(above.second, here.second, below.second, noise);
      }
      grid.add(y, here, y > 0 ? above.here : null);
      laplacianSum.add(y, here.here);
      if ((y + 1) % Tiles.SIZE == 0 || y + 1 == height) {
        drain(y);
      }
    }
    return new Detail(width, height, histogram.luma(), laplacianSum.total(), tiles, grid);
  }

  private void drain(int y) {
    tiles.add(y / Tiles.SIZE, luma, laplacianSquares, noise);
    Arrays.fill(luma, 0);
    Arrays.fill(laplacianSquares, 0);
    Arrays.fill(noise, 0);
  }

  /** Adds the squared 4-neighbour Laplacian of a row to the sums of its columns. */
  static void addLaplacian(int[] up, int[] here, int[] down, int[] second, int[] squares) {
    for (int x = 0; x < squares.length; x++) {
      int laplacian = second[x] + up[x] - 2 * here[x] + down[x];
      squares[x] += laplacian * laplacian;
    }
  }

  private static void addLuma(int[] here, int[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += here[x];
    }
  }

  /** Border columns are summed too and left out when the tiles are drained. */
  private static void addNoise(int[] up, int[] here, int[] down, int[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += Math.abs(up[x] - 2 * here[x] + down[x]);
    }
  }
}
