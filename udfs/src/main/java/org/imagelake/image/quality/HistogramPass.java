package org.imagelake.image.quality;

/** Counts luma alone, for pixels whose detail says nothing. */
final class HistogramPass {
  private HistogramPass() {}

  static LumaHistogram over(LumaSource source) {
    RowHistogram histogram = new RowHistogram();
    byte[] bytes = new byte[source.width()];
    int[] row = new int[source.width()];
    for (int y = 0; y < source.height(); y++) {
      source.copyRow(y, bytes);
      histogram.addAndWiden(bytes, row, source.width());
    }
    return histogram.luma();
  }
}
