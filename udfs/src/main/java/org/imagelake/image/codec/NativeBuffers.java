package org.imagelake.image.codec;

/**
 * The native buffers of one thread. Taken for one image at a time, to decode or to encode it; a
 * second image that is worked on while the first is still open gets buffers of its own.
 */
public final class NativeBuffers {
  private static final ThreadLocal<NativeBuffers> POOL =
      ThreadLocal.withInitial(() -> new NativeBuffers(true));

  private final boolean pooled;
  private boolean taken;

  final NativeMemory content = new NativeMemory();
  private final NativeMemory pixels = new NativeMemory();
  private final NativeMemory band = new NativeMemory();
  final NativeMemory luma = new NativeMemory();
  final NativeMemory reduced = new NativeMemory();

  private NativeBuffers(boolean pooled) {
    this.pooled = pooled;
  }

  /** To be given back. */
  public static NativeBuffers take() {
    NativeBuffers own = POOL.get();
    NativeBuffers buffers = own.taken ? new NativeBuffers(false) : own;
    buffers.taken = true;
    return buffers;
  }

  /** Room for all pixels of the image. */
  public NativeMemory pixels() {
    return pixels;
  }

  /** Room for some of its rows. */
  public NativeMemory band() {
    return band;
  }

  /** Ends the use: small buffers are kept for the next image. */
  public void giveBack() {
    for (NativeMemory memory : new NativeMemory[] {content, pixels, band, luma, reduced}) {
      if (pooled) {
        memory.recycle();
      } else {
        memory.free();
      }
    }
    taken = false;
  }
}
