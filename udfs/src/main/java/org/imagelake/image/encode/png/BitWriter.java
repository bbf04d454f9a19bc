package org.imagelake.image.encode.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bits from the lowest on, as deflate packs them (RFC 1951 §3.1.1). */
final class BitWriter {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Bytes past the last one that a flush may touch. */
  static final int SLACK = 8;

  private final byte[] out;
  private int size;
  private long bits;
  private int count;

  BitWriter(byte[] out, int start) {
    this.out = out;
    this.size = start;
  }

  /**
   * Adds bits without a check: at most 56 since the last {@link #flush}.
   *
   * @param value nothing but its lowest {@code length} bits may be set
   */
  void add(long value, int length) {
    bits |= value << count;
    count += length;
  }

  /** Moves all whole bytes to the output. */
  void flush() {
    LONGS.set(out, size, bits);
    size += count >>> 3;
    bits >>>= count & ~7;
    count &= 7;
  }

  void alignToByte() {
    count = count + 7 & ~7;
    flush();
  }

  void copy(byte[] from, int at, int length) {
    System.arraycopy(from, at, out, size, length);
    size += length;
  }

  int size() {
    return size;
  }
}
