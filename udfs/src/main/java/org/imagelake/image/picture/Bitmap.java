package org.imagelake.image.picture;

/**
 * Pixels as they are converted: rows from the top without padding, straight alpha.
 *
 * @param bitDepth bits a sample: 8, or 16 as two bytes, the high one first
 * @param samples at least {@code width * height * bytesPerPixel()} bytes; longer when pooled
 */
@SuppressWarnings("ArrayRecordComponent") // a buffer, not a value: never compared
public record Bitmap(int width, int height, PixelLayout layout, int bitDepth, byte[] samples) {
  public Bitmap {
    if (bitDepth != 8 && bitDepth != 16) {
      throw new IllegalArgumentException("samples have 8 or 16 bits, not " + bitDepth);
    }
    long needed = (long) width * height * layout.channels() * (bitDepth / 8);
    if (width < 1 || height < 1 || samples.length < needed) {
      throw new IllegalArgumentException(
          "%dx%d %s of %d bits does not fit %d bytes"
              .formatted(width, height, layout, bitDepth, samples.length));
    }
  }

  public int bytesPerPixel() {
    return layout.channels() * (bitDepth / 8);
  }

  /** Bytes of a row. */
  public int stride() {
    return Math.multiplyExact(width, bytesPerPixel());
  }

  /** Bytes that count. */
  public int length() {
    return Math.multiplyExact(stride(), height);
  }

  public long pixelCount() {
    return (long) width * height;
  }
}
