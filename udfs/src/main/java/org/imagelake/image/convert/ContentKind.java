package org.imagelake.image.convert;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.imagelake.image.picture.Bitmap;

/** Whether a picture is a photograph or drawn: the two are packed well by different means. */
enum ContentKind {
  /** Noise and gradients: lossy codecs pack it, lossless ones do not. */
  PHOTO,
  /** Flat areas, few colours, sharp edges: lossless codecs pack it, lossy ones smear it. */
  GRAPHIC;

  /** Rows that are looked at, evenly spread. */
  private static final int ROWS = 64;

  /** Fewer colours than this are a palette, whatever they show. */
  private static final int FEW_COLORS = 256;

  /** And of gray, which has 256 at most: fewer tones than any photograph. */
  private static final int FEW_GRAYS = 32;

  /** Share of pixels equal to the one on their left; noise keeps photographs far below it. */
  private static final double FLAT = 0.6;

  /**
   * Looks at {@value #ROWS} rows: a graphic has at most {@value #FEW_COLORS} colours in them, or
   * mostly pixels that equal their left neighbour. Flat but noisy scans are photographs.
   */
  static ContentKind of(Bitmap bitmap) {
    int step = Math.max(1, bitmap.height() / ROWS);
    int pixel = bitmap.bytesPerPixel();
    byte[] samples = bitmap.samples();
    int few = bitmap.layout().isGray() ? FEW_GRAYS : FEW_COLORS;
    Set<Long> colors = new HashSet<>();
    long equal = 0;
    long seen = 0;
    for (int y = 0; y < bitmap.height(); y += step) {
      int from = y * bitmap.stride();
      int end = from + bitmap.stride();
      for (int at = from; at < end; at += pixel) {
        boolean same = at > from && Arrays.equals(samples, at, at + pixel, samples, at - pixel, at);
        equal += same ? 1 : 0;
        seen++;
        if (!same && colors.size() <= few) {
          colors.add(packed(samples, at, pixel));
        }
      }
    }
    return colors.size() <= few || equal > FLAT * seen ? GRAPHIC : PHOTO;
  }

  private static long packed(byte[] samples, int at, int length) {
    long color = 0;
    for (int i = at; i < at + length; i++) {
      color = color << 8 | samples[i] & 0xFF;
    }
    return color;
  }
}
