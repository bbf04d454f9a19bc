package org.imagelake.image.picture;

/** The rows of a bitmap, to be filtered: transparent colours count for nothing. */
record BitmapRows(Bitmap bitmap) implements Rows {
  @Override
  public int width() {
    return bitmap.width();
  }

  @Override
  public int height() {
    return bitmap.height();
  }

  @Override
  public int channels() {
    return bitmap.layout().channels();
  }

  @Override
  public void read(int y, int[] into) {
    byte[] samples = bitmap.samples();
    int count = width() * channels();
    int at = y * bitmap.stride();
    if (bitmap.bitDepth() == 8) {
      for (int i = 0; i < count; i++) {
        into[i] = samples[at + i] & 0xFF;
      }
    } else {
      for (int i = 0, in = at; i < count; i++, in += 2) {
        into[i] = (samples[in] & 0xFF) << 8 | samples[in + 1] & 0xFF;
      }
    }
    if (bitmap.layout().hasAlpha()) {
      premultiply(into, count);
    }
  }

  /** Rounded as Pillow does. */
  private void premultiply(int[] row, int count) {
    int bits = bitmap.bitDepth();
    long half = 1L << (bits - 1);
    for (int i = 0; i < count; i += channels()) {
      int alpha = row[i + channels() - 1];
      for (int c = i; c < i + channels() - 1; c++) {
        long product = (long) row[c] * alpha + half;
        row[c] = (int) (((product >> bits) + product) >> bits);
      }
    }
  }

  /** Writes a row the other way round: alpha becomes straight again. */
  void write(int y, int[] row) {
    if (bitmap.layout().hasAlpha()) {
      divideByAlpha(row);
    }
    byte[] samples = bitmap.samples();
    int count = width() * channels();
    int at = y * bitmap.stride();
    if (bitmap.bitDepth() == 8) {
      for (int i = 0; i < count; i++) {
        samples[at + i] = (byte) row[i];
      }
    } else {
      for (int i = 0, out = at; i < count; i++, out += 2) {
        samples[out] = (byte) (row[i] >> 8);
        samples[out + 1] = (byte) row[i];
      }
    }
  }

  private void divideByAlpha(int[] row) {
    int max = (1 << bitmap.bitDepth()) - 1;
    for (int i = 0; i < width() * channels(); i += channels()) {
      int alpha = row[i + channels() - 1];
      for (int c = i; alpha > 0 && alpha < max && c < i + channels() - 1; c++) {
        row[c] = (int) Math.min(max, (long) max * row[c] / alpha);
      }
    }
  }
}
