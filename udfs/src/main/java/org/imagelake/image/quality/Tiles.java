package org.imagelake.image.quality;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Sums of luma, squared Laplacian and absolute noise response per tile of {@value #SIZE}×{@value
 * #SIZE} pixels; tiles at the right and bottom may be smaller.
 */
final class Tiles {
  static final int SIZE = 32;

  private final int width;
  private final int height;
  private final int columns;
  private final int rows;
  private final long[] luma;
  private final long[] laplacianSquares;
  private final long[] noise;

  Tiles(int width, int height) {
    this.width = width;
    this.height = height;
    this.columns = (width + SIZE - 1) / SIZE;
    this.rows = (height + SIZE - 1) / SIZE;
    int count = Math.multiplyExact(columns, rows);
    this.luma = new long[count];
    this.laplacianSquares = new long[count];
    this.noise = new long[count];
  }

  /** Adds column sums of one row of tiles; the noise mask does not reach the border columns. */
  void add(int tileRow, int[] lumaSums, int[] squareSums, int[] noiseSums) {
    for (int column = 0; column < columns; column++) {
      int end = Math.min(width, (column + 1) * SIZE);
      // A tile's largest sum is 1020² · 32 · 32 < 2³¹.
      int tileLuma = 0;
      int tileSquares = 0;
      int tileNoise = 0;
      for (int x = column * SIZE; x < end; x++) {
        tileLuma += lumaSums[x];
        tileSquares += squareSums[x];
        tileNoise += noiseSums[x];
      }
      if (column == 0) {
        tileNoise -= noiseSums[0];
      }
      if (column == columns - 1 && width > 1) {
        tileNoise -= noiseSums[width - 1];
      }
      int tile = tileRow * columns + column;
      luma[tile] = tileLuma;
      laplacianSquares[tile] = tileSquares;
      noise[tile] = tileNoise;
    }
  }

  int count() {
    return columns * rows;
  }

  /** Whether the tile has its full size and is not cut by the border. */
  boolean whole(int tile) {
    return (tile % columns + 1) * SIZE <= width && (tile / columns + 1) * SIZE <= height;
  }

  double meanLuma(int tile) {
    return (double) luma[tile] / pixels(tile);
  }

  double meanSquaredLaplacian(int tile) {
    return (double) laplacianSquares[tile] / pixels(tile);
  }

  double meanNoiseResponse(int tile) {
    return (double) noise[tile] / pixels(tile);
  }

  /** The values of tiles that have their full size, ascending; none in small pictures. */
  double[] sorted(IntPredicate wanted, IntToDoubleFunction value) {
    return IntStream.range(0, count())
        .filter(this::whole)
        .filter(wanted)
        .mapToDouble(value)
        .sorted()
        .toArray();
  }

  long totalSquaredLaplacian() {
    return sum(laplacianSquares);
  }

  long totalNoiseResponse() {
    return sum(noise);
  }

  private long pixels(int tile) {
    long across = Math.min(SIZE, width - (long) (tile % columns) * SIZE);
    long down = Math.min(SIZE, height - (long) (tile / columns) * SIZE);
    return across * down;
  }

  private static long sum(long[] values) {
    long sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }
}
