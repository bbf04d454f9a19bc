package org.imagelake.image.encode.png;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Deflate for filtered pixels. Their noise leaves short matches by chance, which cost more than the
 * literals that they stand for: zlib's fast levels and igzip take them, and end above Huffman codes
 * alone. Here a match must pay, by the codes that the block before had for its bytes.
 */
final class FastDeflate {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int HASH_BITS = 15;
  private static final int HASHED_BYTES = 6;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final int WINDOW = 32768;
  private static final int LONGEST_MATCH = 258;

  /** Input bytes of a block: long enough to pay for its codes, short enough to follow the image. */
  private static final int BLOCK = 96 << 10;

  /** Bits of the codes of a match, without the extra bits of its distance. */
  private static final int MATCH_BITS = 14;

  /** Assumed of every literal before there was a block. */
  private static final int FIRST_BITS = 5;

  private final int[] heads = new int[1 << HASH_BITS];
  private final DeflateBlock block = new DeflateBlock(BLOCK / HASHED_BYTES + 1);

  /**
   * @param out with {@link BitWriter#SLACK} bytes to spare
   * @return where the stream ends
   */
  int compress(byte[] from, int length, byte[] out, int outStart) {
    Arrays.fill(heads, -WINDOW - 1);
    BitWriter bits = new BitWriter(out, outStart);
    int[] literalBits = new int[256];
    Arrays.fill(literalBits, FIRST_BITS);
    int start = 0;
    do {
      int end = Math.min(length, start + BLOCK);
      block.clear();
      int literals = start;
      int at = start;
      int misses = 0;
      int lastHash = length - 8;
      while (at < end && at <= lastHash) {
        long here = (long) LONGS.get(from, at);
        int hash = (int) ((here << 64 - 8 * HASHED_BYTES) * MULTIPLIER >>> 64 - HASH_BITS);
        int candidate = heads[hash];
        heads[hash] = at;
        int distance = at - candidate;
        if (distance <= WINDOW
            && ((long) LONGS.get(from, candidate) ^ here) << 64 - 8 * HASHED_BYTES == 0) {
          int matched = matched(from, candidate, at, Math.min(length - at, LONGEST_MATCH));
          int cost = MATCH_BITS + 31 - Integer.numberOfLeadingZeros(distance);
          if (literalBits(from, at, matched, cost, literalBits) > cost) {
            block.countLiterals(from, literals, at);
            block.add(at - literals, matched, distance);
            at += matched;
            literals = at;
            misses = 0;
            continue;
          }
        }
        misses++;
        at += 1 + (misses >> 7);
      }
      int stop = Math.max(literals, end);
      block.countLiterals(from, literals, stop);
      boolean last = stop == length;
      block.write(bits, from, start, stop, stop - literals, last);
      block.copyLiteralBits(literalBits);
      start = stop;
    } while (start < length);
    bits.alignToByte();
    return bits.size();
  }

  /** What these bytes cost as literals by the codes of the block before, up to more than limit. */
  private static int literalBits(byte[] from, int at, int length, int limit, int[] bits) {
    int sum = 0;
    for (int i = at; i < at + length && sum <= limit; i++) {
      sum += bits[from[i] & 0xFF];
    }
    return sum;
  }

  private static int matched(byte[] from, int candidate, int at, int most) {
    int matched = HASHED_BYTES;
    while (matched + 8 <= most) {
      long difference =
          (long) LONGS.get(from, candidate + matched) ^ (long) LONGS.get(from, at + matched);
      if (difference != 0) {
        return matched + (Long.numberOfTrailingZeros(difference) >> 3);
      }
      matched += 8;
    }
    while (matched < most && from[candidate + matched] == from[at + matched]) {
      matched++;
    }
    return matched;
  }
}
