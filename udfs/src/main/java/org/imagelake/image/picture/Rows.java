package org.imagelake.image.picture;

/** Rows of samples, one after the other; colours are premultiplied by alpha. */
interface Rows {
  int width();

  int height();

  int channels();

  /** Writes the {@code width * channels} samples of row {@code y}, 0–255 or 0–65535. */
  void read(int y, int[] into);
}
