package org.imagelake.image.compare;

import java.util.Arrays;

/** Luma of a bitmap row by row, Rec. 601 in 0 to 255, centred on 0; or the mean of its blocks. */
final class LumaRows {
  private final PixelRows rows;
  private final int reduction;
  private final float[] luma;

  /**
   * Prepares the rows.
   *
   * @param width of a row of luma: that of the pixels by the reduction, rounded down
   */
  LumaRows(PixelRows rows, int width, int reduction) {
    this.rows = rows;
    this.reduction = reduction;
    this.luma = new float[width];
  }

  /** The row of luma; overwritten by the next call. */
  float[] read(int y) {
    if (reduction == 1) {
      rows.read(y);
      float scale = 255f / (65_536f * rows.max);
      for (int x = 0; x < luma.length; x++) {
        luma[x] = scale * luma(x) - StructuralSimilarity.CENTRE;
      }
      return luma;
    }
    Arrays.fill(luma, -StructuralSimilarity.CENTRE);
    float scale = 255f / (65_536f * rows.max * reduction * reduction);
    for (int i = 0; i < reduction; i++) {
      rows.read(y * reduction + i);
      for (int x = 0; x < luma.length; x++) {
        float sum = 0;
        for (int k = x * reduction; k < (x + 1) * reduction; k++) {
          sum += luma(k);
        }
        luma[x] += scale * sum;
      }
    }
    return luma;
  }

  private float luma(int x) {
    return 19_595f * rows.red[x] + 38_470f * rows.green[x] + 7_471f * rows.blue[x];
  }
}
