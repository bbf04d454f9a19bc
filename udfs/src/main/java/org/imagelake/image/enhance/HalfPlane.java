package org.imagelake.image.enhance;

/**
 * A colour difference at half the size, where the noise of colours is: it is coarser than that of
 * luma, and most files hold colours no finer. What is finer than half the size is the detail.
 */
final class HalfPlane {
  private static final float NEAR = 0.75f;
  private static final float FAR = 1 - NEAR;
  private static final float TINY = 1e-9f;

  private final float[] mixed;
  private final float[] coarse;
  private final float[] coarseBefore;
  private float[][] rows;
  private float[][] shrunk;

  HalfPlane(int width, int height) {
    mixed = new float[width / 2];
    coarse = new float[width];
    coarseBefore = new float[width];
    rows = new float[height / 2][width / 2];
    shrunk = new float[height / 2][width / 2];
  }

  /** Takes row y of the plane at full size; rows come in order, from an even one on. */
  void take(int y, float[] row) {
    float[] to = rows[y / 2];
    boolean first = y % 2 == 0;
    for (int x = 0; x < to.length; x++) {
      float pair = 0.25f * (row[2 * x] + row[2 * x + 1]);
      to[x] = first ? pair : to[x] + pair;
    }
  }

  void shrink(CosineShrinkage shrinkage, int height, float threshold) {
    shrinkage.shrink(rows, 0, height / 2, threshold, shrunk);
  }

  /**
   * Puts the shrunk plane in place of the row at full size, with the detail of the row that is
   * above the threshold: its garrote.
   */
  void give(int y, float[] row, float threshold) {
    enlarge(shrunk, y, coarse);
    enlarge(rows, y, coarseBefore);
    float square = threshold * threshold;
    for (int x = 0; x < row.length; x++) {
      float detail = row[x] - coarseBefore[x];
      float z = 1 - square / (detail * detail + TINY);
      row[x] = coarse[x] + 0.5f * detail * (z + Math.abs(z));
    }
  }

  /** Bilinear; not for the outermost rows. */
  private void enlarge(float[][] from, int y, float[] into) {
    float[] near = from[y / 2];
    float[] far = from[y % 2 == 0 ? y / 2 - 1 : y / 2 + 1];
    for (int x = 0; x < mixed.length; x++) {
      mixed[x] = NEAR * near[x] + FAR * far[x];
    }
    for (int x = 1; x + 1 < mixed.length; x++) {
      float middle = NEAR * mixed[x];
      into[2 * x] = middle + FAR * mixed[x - 1];
      into[2 * x + 1] = middle + FAR * mixed[x + 1];
    }
  }
}
