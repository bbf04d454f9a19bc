package org.imagelake.image.enhance;

import org.imagelake.image.Raster;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.imagelake.image.quality.Degradations;
import org.imagelake.image.quality.HeapPixels;
import org.imagelake.image.quality.JpegCopy;

/** {@link Degradations} of bitmaps of red, green and blue. */
final class Spoilt {
  private Spoilt() {}

  static Bitmap of(String issue, int strength, Bitmap clean, long seed) {
    return bitmap(Degradations.of(issue, strength, pixels(clean), seed));
  }

  /** A copy that went through a JPEG of that quality. */
  static Bitmap jpeg(Bitmap clean, int quality) {
    return bitmap(JpegCopy.of(pixels(clean), quality));
  }

  static HeapPixels pixels(Bitmap bitmap) {
    return new HeapPixels(new Raster(bitmap.width(), bitmap.height(), bitmap.samples()));
  }

  static Bitmap bitmap(HeapPixels pixels) {
    return new Bitmap(pixels.width(), pixels.height(), PixelLayout.RGB, 8, pixels.raster().rgb());
  }
}
