package org.imagelake.image.encode.png;

import java.util.Arrays;

/** A canonical prefix code of deflate (RFC 1951 §3.2.2) for counted symbols. */
final class HuffmanCode {
  private static final int SYMBOL_BITS = 9;
  private static final int LENGTH_BITS = 4;

  private final int[] lengths;

  /** Code with its first bit lowest, above four bits of its length; 0 for unused symbols. */
  private final int[] entries;

  /**
   * @param counts how often each symbol occurs; two symbols get a code whatever they count, for
   *     some decoders refuse fewer
   * @param longest most bits of a code, at most 15
   */
  HuffmanCode(int[] counts, int longest) {
    lengths = lengths(counts, longest);
    entries = entries(lengths);
  }

  int[] lengths() {
    return lengths;
  }

  int[] entries() {
    return entries;
  }

  void write(BitWriter out, int symbol) {
    out.add(entries[symbol] >>> LENGTH_BITS, lengths[symbol]);
  }

  private static int[] lengths(int[] counts, int longest) {
    long[] sorted = new long[counts.length];
    int used = 0;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      boolean forced = symbol < 2 && countUsed(counts) < 2;
      if (counts[symbol] > 0 || forced) {
        sorted[used++] = (long) Math.max(1, counts[symbol]) << SYMBOL_BITS | symbol;
      }
    }
    Arrays.sort(sorted, 0, used);
    long[] weights = new long[used];
    for (int i = 0; i < used; i++) {
      weights[i] = sorted[i] >>> SYMBOL_BITS;
    }
    int[] perLength = limited(depths(weights), longest);
    int[] lengths = new int[counts.length];
    int next = used - 1;
    for (int length = 1; length <= longest; length++) {
      for (int i = 0; i < perLength[length]; i++) {
        lengths[(int) sorted[next--] & (1 << SYMBOL_BITS) - 1] = length;
      }
    }
    return lengths;
  }

  private static int countUsed(int[] counts) {
    int used = 0;
    for (int count : counts) {
      used += count > 0 ? 1 : 0;
    }
    return used;
  }

  /** How many leaves lie at each depth of the Huffman tree of these ascending weights. */
  private static int[] depths(long[] weights) {
    int leaves = weights.length;
    int[] parent = new int[2 * leaves - 1];
    long[] inner = new long[leaves - 1];
    int leaf = 0;
    int node = 0;
    for (int made = 0; made < leaves - 1; made++) {
      for (int child = 0; child < 2; child++) {
        boolean takeLeaf = leaf < leaves && (node >= made || weights[leaf] <= inner[node]);
        inner[made] += takeLeaf ? weights[leaf] : inner[node];
        parent[takeLeaf ? leaf++ : leaves + node++] = leaves + made;
      }
    }
    int[] depth = new int[2 * leaves - 1];
    int[] perDepth = new int[leaves];
    for (int i = 2 * leaves - 3; i >= 0; i--) {
      depth[i] = depth[parent[i]] + 1;
      if (i < leaves) {
        perDepth[depth[i]]++;
      }
    }
    return perDepth;
  }

  /** Shortens codes that are too long, at the cost of the longest that are not. */
  private static int[] limited(int[] perDepth, int longest) {
    int[] perLength = new int[Math.max(longest, perDepth.length) + 1];
    long used = 0;
    for (int depth = 1; depth < perDepth.length; depth++) {
      perLength[Math.min(depth, longest)] += perDepth[depth];
      used += (long) perDepth[depth] << longest - Math.min(depth, longest);
    }
    for (; used > 1L << longest; used--) {
      perLength[longest]--;
      int length = longest - 1;
      while (perLength[length] == 0) {
        length--;
      }
      perLength[length]--;
      perLength[length + 1] += 2;
    }
    return perLength;
  }

  private static int[] entries(int[] lengths) {
    int[] next = new int[17];
    for (int length : lengths) {
      next[length + 1]++;
    }
    next[1] = 0;
    for (int length = 1; length < 16; length++) {
      next[length + 1] += next[length];
    }
    int code = 0;
    int[] first = new int[16];
    for (int length = 1; length < 16; length++) {
      first[length] = code;
      code = code + next[length + 1] - next[length] << 1;
    }
    int[] entries = new int[lengths.length];
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      int length = lengths[symbol];
      if (length > 0) {
        int reversed = Integer.reverse(first[length]++) >>> 32 - length;
        entries[symbol] = reversed << LENGTH_BITS | length;
      }
    }
    return entries;
  }
}
