package org.imagelake.image.codec;

import org.bytedeco.javacpp.BytePointer;

/**
 * A native buffer that is kept between images: fresh pages cost as much as a third of a decode.
 * Whatever is larger than {@link #RETAINED_BYTES} is given back after use.
 */
public final class NativeMemory {
  /** Holds the pixels of 32 megapixels: ordinary photographs. */
  public static final long RETAINED_BYTES = 96L << 20;

  /** Sizes are rounded up, so that images of nearly one size share a buffer. */
  private static final long STEP = 1L << 20;

  private BytePointer memory;

  /** Room for at least {@code bytes}; what was in it before is gone. */
  public BytePointer ofSize(long bytes) {
    if (memory == null || memory.capacity() < bytes) {
      free();
      memory = new BytePointer((bytes + STEP - 1) / STEP * STEP);
    }
    return memory.position(0);
  }

  /** Keeps the memory for the next image unless it is too large to keep. */
  void recycle() {
    if (memory != null && memory.capacity() > RETAINED_BYTES) {
      free();
    }
  }

  /** Gives the memory back now. */
  void free() {
    if (memory != null) {
      memory.deallocate();
      memory = null;
    }
  }
}
