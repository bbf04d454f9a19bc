package org.imagelake.image.codec;

/**
 * Interpolates in a cube of colours. A cell is cut into six tetrahedra by the order of the three
 * fractions, and a colour is the weighted mean of four corners (Kasson et al. 1995).
 */
final class Tetrahedra {
  /** Scale of the table's values: 8 bits and a fraction of 7, so that sums of products fit. */
  static final int FRACTION_BITS = 7;

  /** Scale of the weights within a cell. */
  private static final int CELL = 256;

  private final int[] offset = new int[256];
  private final int[] fraction = new int[256];
  private final int steps;

  Tetrahedra(int steps) {
    this.steps = steps;
    for (int v = 0; v < 256; v++) {
      int cell = Math.min(v * (steps - 1) / 255, steps - 2);
      offset[v] = cell;
      fraction[v] = (v * (steps - 1) * CELL + 127) / 255 - cell * CELL;
    }
  }

  static int[] table(short[] rgb) {
    int[] table = new int[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      table[i] = (int) (((rgb[i] & 0xFFFF) * (255L << FRACTION_BITS) + 32767) / 65535);
    }
    return table;
  }

  int cell(int v) {
    return offset[v];
  }

  int fraction(int v) {
    return fraction[v];
  }

  /**
   * Writes three values scaled by {@link #FRACTION_BITS} to {@code into}.
   *
   * @param base index of the cube's first value in the table
   */
  void interpolate(int[] table, int base, int x, int y, int z, int[] into) {
    int fx = fraction[x];
    int fy = fraction[y];
    int fz = fraction[z];
    int stepX = 3;
    int stepY = 3 * steps;
    int stepZ = 3 * steps * steps;
    int low = base + offset[x] * stepX + offset[y] * stepY + offset[z] * stepZ;
    int high = low + stepX + stepY + stepZ;
    int most;
    int middle;
    int least;
    int one;
    int two;
    if (fx >= fy) {
      if (fy >= fz) {
        most = fx;
        middle = fy;
        least = fz;
        one = low + stepX;
        two = high - stepZ;
      } else if (fx >= fz) {
        most = fx;
        middle = fz;
        least = fy;
        one = low + stepX;
        two = high - stepY;
      } else {
        most = fz;
        middle = fx;
        least = fy;
        one = low + stepZ;
        two = high - stepY;
      }
    } else if (fx >= fz) {
      most = fy;
      middle = fx;
      least = fz;
      one = low + stepY;
      two = high - stepZ;
    } else if (fy >= fz) {
      most = fy;
      middle = fz;
      least = fx;
      one = low + stepY;
      two = high - stepX;
    } else {
      most = fz;
      middle = fy;
      least = fx;
      one = low + stepZ;
      two = high - stepX;
    }
    int w0 = CELL - most;
    int w1 = most - middle;
    int w2 = middle - least;
    for (int c = 0; c < 3; c++) {
      into[c] =
          (w0 * table[low + c]
                  + w1 * table[one + c]
                  + w2 * table[two + c]
                  + least * table[high + c])
              / CELL;
    }
  }
}
