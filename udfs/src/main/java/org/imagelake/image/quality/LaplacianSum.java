package org.imagelake.image.quality;

/**
 * The sum of the 4-neighbour Laplacian over a picture with BORDER_REFLECT_101. The second
 * differences telescope, so that only the two outermost rows and columns on each side are left: Σ =
 * S(row 1) − S(row 0) + S(row H−2) − S(row H−1), and the same for columns.
 */
final class LaplacianSum {
  private final int width;
  private final int height;
  private long total;

  LaplacianSum(int width, int height) {
    this.width = width;
    this.height = height;
  }

  void add(int y, int[] row) {
    int weight = weight(y, height);
    if (weight != 0) {
      long sum = 0;
      for (int x = 0; x < width; x++) {
        sum += row[x];
      }
      total += weight * sum;
    }
    if (width > 1) {
      total += (long) row[1] - row[0] + row[width - 2] - row[width - 1];
    }
  }

  long total() {
    return total;
  }

  private static int weight(int y, int height) {
    if (height == 1) {
      return 0;
    }
    int weight = 0;
    weight += y == 0 ? -1 : 0;
    weight += y == 1 ? 1 : 0;
    weight += y == height - 2 ? 1 : 0;
    weight += y == height - 1 ? -1 : 0;
    return weight;
  }
}
