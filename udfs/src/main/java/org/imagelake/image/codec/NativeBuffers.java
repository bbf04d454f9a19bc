package org.imagelake.image.codec;

/**
 * The native buffers of one thread. Taken for one image at a time; a second image that is decoded
 * while the first is still open gets buffers of its own.
 */
final class NativeBuffers {
  private static final ThreadLocal<NativeBuffers> POOL =
      ThreadLocal.withInitial(() -> new NativeBuffers(true));

  private final boolean pooled;
  private boolean taken;

  final NativeMemory content = new NativeMemory();
  final NativeMemory pixels = new NativeMemory();
  final NativeMemory luma = new NativeMemory();
  final NativeMemory reduced = new NativeMemory();

  private NativeBuffers(boolean pooled) {
    this.pooled = pooled;
  }

  static NativeBuffers take() {
    NativeBuffers own = POOL.get();
    NativeBuffers buffers = own.taken ? new NativeBuffers(false) : own;
    buffers.taken = true;
    return buffers;
  }

  void giveBack() {
    for (NativeMemory memory : new NativeMemory[] {content, pixels, luma, reduced}) {
      if (pooled) {
        memory.recycle();
      } else {
        memory.free();
      }
    }
    taken = false;
  }
}
