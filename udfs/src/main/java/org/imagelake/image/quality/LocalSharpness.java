package org.imagelake.image.quality;

import java.util.Arrays;

/**
 * What is sharp in a picture, however little it is, so that a shallow depth of field is not blur:
 * the mean squared 4-neighbour Laplacian (borders mirrored) of the tile of {@value Tiles#SIZE}²
 * pixels that only one in twenty exceeds, 0 to 1,040,400. Pictures without a whole tile count as
 * one.
 */
final class LocalSharpness {
  private static final double SHARPEST = 0.95;

  private final int width;
  private final int height;
  private final RowWindow rows;
  private final int[] squares;
  private final double[] energies;
  private int tiles;
  private double total;

  private LocalSharpness(LumaSource source) {
    this.width = source.width();
    this.height = source.height();
    this.rows = new RowWindow(source, LumaRow::read);
    this.squares = new int[width];
    this.energies = new double[Math.multiplyExact(width / Tiles.SIZE, height / Tiles.SIZE)];
  }

  static double of(LumaSource source) {
    return new LocalSharpness(source).run();
  }

  private double run() {
    while (rows.next()) {
      LumaRow here = rows.here();
      DetailPass.addLaplacian(
          rows.above().here, here.here, rows.below().here, here.second, squares);
      boolean tilesEnd = (rows.y() + 1) % Tiles.SIZE == 0;
      if (tilesEnd || rows.y() + 1 == height) {
        drain(tilesEnd);
      }
    }
    if (tiles == 0) {
      return total / ((double) width * height);
    }
    Arrays.sort(energies);
    return energies[(int) (SHARPEST * tiles)];
  }

  private void drain(boolean wholeRows) {
    if (wholeRows) {
      for (int left = 0; left + Tiles.SIZE <= width; left += Tiles.SIZE) {
        energies[tiles++] = sum(left, left + Tiles.SIZE) / (double) (Tiles.SIZE * Tiles.SIZE);
      }
    }
    total += sum(0, width);
    Arrays.fill(squares, 0);
  }

  private long sum(int from, int to) {
    long sum = 0;
    for (int x = from; x < to; x++) {
      sum += squares[x];
    }
    return sum;
  }
}
