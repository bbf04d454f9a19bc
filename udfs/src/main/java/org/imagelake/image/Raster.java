package org.imagelake.image;

/**
 * A small picture on the heap: interleaved 8-bit R, G, B, rows from the top without padding.
 *
 * @param rgb {@code 3 * width * height} bytes, unsigned
 */
@SuppressWarnings("ArrayRecordComponent") // a buffer, not a value: never compared
public record Raster(int width, int height, byte[] rgb) {
  public Raster {
    if (width < 1 || height < 1 || rgb.length < 3L * width * height) {
      throw new IllegalArgumentException(
          width + "x" + height + " does not fit " + rgb.length + " bytes");
    }
  }

  public int pixelCount() {
    return width * height;
  }
}
