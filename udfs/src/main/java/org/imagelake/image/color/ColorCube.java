package org.imagelake.image.color;

/**
 * A 5-bit colour histogram: 32³ cells of 8×8×8 colours, reduced to those that occur. A cell stands
 * for the colour at its centre, stretched so that black and white are kept.
 */
final class ColorCube {
  static final int BITS = 5;
  static final int CELLS = 1 << 3 * BITS;

  private static final int SIDE = 1 << BITS;

  /** L*, a*, b* of every cell; never written again. */
  private static final float[] LAB = new float[3 * CELLS];

  static {
    for (int cell = 0; cell < CELLS; cell++) {
      Lab.of(red(cell), green(cell), blue(cell), LAB, 3 * cell);
    }
  }

  private final int[] cells;
  private final int[] counts;
  private final long total;

  private ColorCube(int[] cells, int[] counts, long total) {
    this.cells = cells;
    this.counts = counts;
    this.total = total;
  }

  static ColorCube of(int[] countPerCell) {
    int occupied = 0;
    for (int count : countPerCell) {
      occupied += count > 0 ? 1 : 0;
    }
    int[] cells = new int[occupied];
    int[] counts = new int[occupied];
    long total = 0;
    int next = 0;
    for (int cell = 0; cell < countPerCell.length; cell++) {
      if (countPerCell[cell] > 0) {
        cells[next] = cell;
        counts[next++] = countPerCell[cell];
        total += countPerCell[cell];
      }
    }
    return new ColorCube(cells, counts, total);
  }

  /** The cell of an 8-bit colour. */
  static int cell(int r, int g, int b) {
    return r >> 3 << 2 * BITS | g >> 3 << BITS | b >> 3;
  }

  static int red(int cell) {
    return stretch(cell >> 2 * BITS);
  }

  static int green(int cell) {
    return stretch(cell >> BITS & SIDE - 1);
  }

  static int blue(int cell) {
    return stretch(cell & SIDE - 1);
  }

  private static int stretch(int fiveBits) {
    return fiveBits << 3 | fiveBits >> 2;
  }

  /** Cells that occur. */
  int size() {
    return cells.length;
  }

  int cell(int i) {
    return cells[i];
  }

  int count(int i) {
    return counts[i];
  }

  long total() {
    return total;
  }

  float lightness(int i) {
    return LAB[3 * cells[i]];
  }

  float a(int i) {
    return LAB[3 * cells[i] + 1];
  }

  float b(int i) {
    return LAB[3 * cells[i] + 2];
  }

  /** √(a*² + b*²). */
  double chroma(int i) {
    return Math.sqrt(a(i) * a(i) + b(i) * b(i));
  }
}
