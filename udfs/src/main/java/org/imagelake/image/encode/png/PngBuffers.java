package org.imagelake.image.encode.png;

import java.lang.ref.SoftReference;

/**
 * The buffers of one thread: a fresh array of an image's size costs as much as filtering it. They
 * go when memory is short, and whatever is larger than {@link #RETAINED_BYTES} goes after use.
 */
final class PngBuffers {
  /** Each of the two; holds 16 megapixels of RGB. */
  private static final int RETAINED_BYTES = 48 << 20;

  private static final ThreadLocal<SoftReference<PngBuffers>> POOL =
      ThreadLocal.withInitial(() -> new SoftReference<>(new PngBuffers()));

  private byte[] filtered = new byte[0];
  private byte[] compressed = new byte[0];

  private final FastDeflate fastDeflate = new FastDeflate();

  private PngBuffers() {}

  FastDeflate fastDeflate() {
    return fastDeflate;
  }

  static PngBuffers ofThread() {
    PngBuffers buffers = POOL.get().get();
    if (buffers == null) {
      buffers = new PngBuffers();
      POOL.set(new SoftReference<>(buffers));
    }
    return buffers;
  }

  byte[] filtered(int length) {
    if (filtered.length < length) {
      filtered = new byte[length];
    }
    return filtered;
  }

  byte[] compressed(int length) {
    if (compressed.length < length) {
      compressed = new byte[length];
    }
    return compressed;
  }

  /** Lets go of what is too large to keep. */
  void recycle() {
    if (filtered.length > RETAINED_BYTES) {
      filtered = new byte[0];
    }
    if (compressed.length > RETAINED_BYTES) {
      compressed = new byte[0];
    }
  }
}
