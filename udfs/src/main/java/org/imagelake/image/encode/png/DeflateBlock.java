package org.imagelake.image.encode.png;

import java.util.Arrays;

/**
 * One block of deflate: runs of literals, each but the last followed by a match. Written with codes
 * of its own, or stored where these do not pay (RFC 1951 §3.2.3–3.2.7).
 */
final class DeflateBlock {
  private static final int LITERALS = 286;
  private static final int DISTANCES = 30;
  private static final int END = 256;
  private static final int FIRST_LENGTH = 257;
  private static final int LONGEST_MATCH = 258;
  private static final int LENGTH_CODE_258 = 285;
  private static final int LONGEST_CODE = 15;
  private static final int BANKS = 4;

  /** Bits to expect of a literal that did not occur. */
  private static final int RARE = 12;

  private final int[] runs;
  private final int[] matches;
  private final int[][] literals = new int[BANKS][256];
  private final int[] counts = new int[LITERALS];
  private final int[] distances = new int[DISTANCES];
  private int[] bits;
  private int size;

  /**
   * @param most how many matches a block can have
   */
  DeflateBlock(int most) {
    runs = new int[most + 1];
    matches = new int[most];
  }

  void clear() {
    size = 0;
    for (int[] bank : literals) {
      Arrays.fill(bank, 0);
    }
    Arrays.fill(counts, 0);
    Arrays.fill(distances, 0);
  }

  /**
   * @param run how many literals stand before the match
   * @param length 3 to 258
   * @param distance 1 to 32768
   */
  void add(int run, int length, int distance) {
    runs[size] = run;
    matches[size++] = length << 16 | distance - 1;
    counts[lengthCode(length)]++;
    distances[distanceCode(distance - 1)]++;
  }

  /** Counts literals in four tables: one alone would wait for its own last store. */
  void countLiterals(byte[] from, int start, int end) {
    int i = start;
    for (; i + BANKS <= end; i += BANKS) {
      literals[0][from[i] & 0xFF]++;
      literals[1][from[i + 1] & 0xFF]++;
      literals[2][from[i + 2] & 0xFF]++;
      literals[3][from[i + 3] & 0xFF]++;
    }
    for (; i < end; i++) {
      literals[0][from[i] & 0xFF]++;
    }
  }

  /**
   * Writes the block.
   *
   * @param lastRun literals after the last match
   */
  void write(BitWriter out, byte[] from, int start, int end, int lastRun, boolean last) {
    runs[size] = lastRun;
    for (int i = 0; i < 256; i++) {
      counts[i] = literals[0][i] + literals[1][i] + literals[2][i] + literals[3][i];
    }
    counts[END] = 1;
    HuffmanCode literal = new HuffmanCode(counts, LONGEST_CODE);
    HuffmanCode distance = new HuffmanCode(distances, LONGEST_CODE);
    out.add(last ? 1 : 0, 1);
    out.add(2, 2);
    CodeLengths.write(out, literal.lengths(), distance.lengths());
    int at = start;
    for (int i = 0; i < size; i++) {
      writeLiterals(out, literal.entries(), from, at, runs[i]);
      int length = matches[i] >>> 16;
      writeMatch(out, literal, distance, length, matches[i] & 0xFFFF);
      at += runs[i] + length;
    }
    writeLiterals(out, literal.entries(), from, at, runs[size]);
    literal.write(out, END);
    out.flush();
    bits = literal.lengths();
  }

  /** Bits of each literal by the codes of the block just written; those that it had not, many. */
  void copyLiteralBits(int[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] = bits[i] == 0 ? RARE : bits[i];
    }
  }

  private static void writeLiterals(BitWriter out, int[] entries, byte[] from, int at, int run) {
    int i = at;
    int end = at + run;
    for (; i + 3 <= end; i += 3) {
      int first = entries[from[i] & 0xFF];
      int second = entries[from[i + 1] & 0xFF];
      int third = entries[from[i + 2] & 0xFF];
      out.add(first >>> 4, first & 15);
      out.add(second >>> 4, second & 15);
      out.add(third >>> 4, third & 15);
      out.flush();
    }
    for (; i < end; i++) {
      int entry = entries[from[i] & 0xFF];
      out.add(entry >>> 4, entry & 15);
      out.flush();
    }
  }

  private static void writeMatch(
      BitWriter out, HuffmanCode literal, HuffmanCode distance, int length, int distanceLess1) {
    int x = length - 3;
    literal.write(out, lengthCode(length));
    if (x >= 8 && length < LONGEST_MATCH) {
      int extra = 29 - Integer.numberOfLeadingZeros(x);
      out.add(x & (1 << extra) - 1, extra);
    }
    distance.write(out, distanceCode(distanceLess1));
    if (distanceLess1 >= 4) {
      int extra = 30 - Integer.numberOfLeadingZeros(distanceLess1);
      out.add(distanceLess1 & (1 << extra) - 1, extra);
    }
    out.flush();
  }

  private static int lengthCode(int length) {
    int x = length - 3;
    if (x < 4) {
      return FIRST_LENGTH + x;
    }
    if (length == LONGEST_MATCH) {
      return LENGTH_CODE_258;
    }
    int log = 31 - Integer.numberOfLeadingZeros(x);
    return FIRST_LENGTH + 4 * (log - 1) + (x >> log - 2 & 3);
  }

  private static int distanceCode(int x) {
    if (x < 4) {
      return x;
    }
    int log = 31 - Integer.numberOfLeadingZeros(x);
    return 2 * log + (x >> log - 1 & 1);
  }
}
