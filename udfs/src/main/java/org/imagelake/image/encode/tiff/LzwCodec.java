package org.imagelake.image.encode.tiff;

import java.util.Arrays;

/**
 * TIFF's LZW (TIFF 6.0 §13): codes of 9 to 12 bits, the highest bit first, growing one code early.
 */
final class LzwCodec implements StripCodec {
  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int FIRST = 258;

  /** A table that is this full is cleared: 4095 would not be understood by early readers. */
  private static final int FULL = 4094;

  private static final int SLOTS = 1 << 14;

  /** Prefix (12 bits), byte (8), code (12). No code is 0, so 0 is a free slot. */
  private final int[] table = new int[SLOTS];

  private byte[] out = {};
  private int length;
  private long bits;
  private int bitCount;
  private int codeBits;
  private int next;

  @Override
  public Slice encode(Slice strip, int rowLength) {
    // the worst code is 12 bits a byte, and a clear code now and then
    int worst = Math.toIntExact(strip.length() * 3L / 2 + 64);
    if (out.length < worst) {
      out = new byte[worst];
    }
    length = 0;
    bits = 0;
    bitCount = 0;
    codeBits = 9;
    clear();
    byte[] bytes = strip.array();
    int end = strip.from() + strip.length();
    int prefix = bytes[strip.from()] & 0xFF;
    for (int at = strip.from() + 1; at < end; at++) {
      int key = prefix << 8 | bytes[at] & 0xFF;
      int slot = (key * 0x9E3779B1) >>> 18;
      int entry = table[slot];
      while (entry != 0 && entry >>> 12 != key) {
        slot = slot + 1 & SLOTS - 1;
        entry = table[slot];
      }
      if (entry != 0) {
        prefix = entry & 0xFFF;
        continue;
      }
      put(prefix);
      table[slot] = key << 12 | next;
      grow();
      prefix = bytes[at] & 0xFF;
    }
    put(prefix);
    grow(); // the reader's table grows by this code too
    put(END);
    flush();
    return new Slice(Arrays.copyOf(out, length));
  }

  private void grow() {
    next++;
    if (next == FULL) {
      clear();
    } else if (next == 1 << codeBits) {
      codeBits++;
    }
  }

  private void clear() {
    put(CLEAR);
    Arrays.fill(table, 0);
    codeBits = 9;
    next = FIRST;
  }

  private void put(int code) {
    bits = bits << codeBits | code;
    bitCount += codeBits;
    while (bitCount >= 8) {
      bitCount -= 8;
      out[length++] = (byte) (bits >>> bitCount);
    }
  }

  private void flush() {
    if (bitCount > 0) {
      out[length++] = (byte) (bits << (8 - bitCount));
    }
  }
}
