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

  private final LumaSource source;
  private final int width;
  private final int height;
  private final byte[] bytes;
  private final LumaRow[] rows;
  private final int[] squares;
  private final double[] energies;
  private int tiles;
  private double total;

  private LocalSharpness(LumaSource source) {
    this.source = source;
    this.width = source.width();
    this.height = source.height();
    this.bytes = new byte[width];
    this.rows = new LumaRow[] {new LumaRow(width), new LumaRow(width), new LumaRow(width)};
    this.squares = new int[width];
    this.energies = new double[Math.multiplyExact(width / Tiles.SIZE, height / Tiles.SIZE)];
  }

  static double of(LumaSource source) {
    return new LocalSharpness(source).run();
  }

  private double run() {
    read(0);
    for (int y = 0; y < height; y++) {
      if (y + 1 < height) {
        read(y + 1);
      }
      LumaRow here = rows[y % 3];
      LumaRow below = y + 1 < height ? rows[(y + 1) % 3] : y > 0 ? rows[(y + 2) % 3] : here;
      LumaRow above = y > 0 ? rows[(y + 2) % 3] : below;
      DetailPass.addLaplacian(above.here, here.here, below.here, here.second, squares);
      if ((y + 1) % Tiles.SIZE == 0 || y + 1 == height) {
        drain((y + 1) % Tiles.SIZE == 0);
      }
    }
    if (tiles == 0) {
      return total / ((double) width * height);
    }
    Arrays.sort(energies);
    return energies[(int) (SHARPEST * tiles)];
  }

  private void read(int y) {
    source.copyRow(y, bytes);
    rows[y % 3].read(bytes);
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
