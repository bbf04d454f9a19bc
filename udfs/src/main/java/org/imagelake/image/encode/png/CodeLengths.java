package org.imagelake.image.encode.png;

/** The codes of a dynamic block, sent as the run-length coded lengths (RFC 1951 §3.2.7). */
final class CodeLengths {
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };
  private static final int LONGEST_CODE = 7;
  private static final int REPEAT = 16;
  private static final int ZEROS = 17;
  private static final int MANY_ZEROS = 18;

  private CodeLengths() {}

  static void write(BitWriter out, int[] literals, int[] distances) {
    int literalCount = used(literals, 257);
    int distanceCount = used(distances, 1);
    int[] all = new int[literalCount + distanceCount];
    System.arraycopy(literals, 0, all, 0, literalCount);
    System.arraycopy(distances, 0, all, literalCount, distanceCount);
    int[] tokens = new int[all.length];
    int size = tokens(all, tokens);
    int[] counts = new int[ORDER.length];
    for (int i = 0; i < size; i++) {
      counts[tokens[i] & 31]++;
    }
    HuffmanCode code = new HuffmanCode(counts, LONGEST_CODE);
    int sent = ORDER.length;
    while (sent > 4 && code.lengths()[ORDER[sent - 1]] == 0) {
      sent--;
    }
    out.add(literalCount - 257, 5);
    out.add(distanceCount - 1, 5);
    out.add(sent - 4, 4);
    out.flush();
    for (int i = 0; i < sent; i++) {
      out.add(code.lengths()[ORDER[i]], 3);
      out.flush();
    }
    for (int i = 0; i < size; i++) {
      int symbol = tokens[i] & 31;
      code.write(out, symbol);
      int extra = symbol == REPEAT ? 2 : symbol == ZEROS ? 3 : symbol == MANY_ZEROS ? 7 : 0;
      out.add(tokens[i] >>> 5, extra);
      out.flush();
    }
  }

  private static int used(int[] lengths, int least) {
    int count = lengths.length;
    while (count > least && lengths[count - 1] == 0) {
      count--;
    }
    return count;
  }

  /** A symbol in five bits and above it what its extra bits say. */
  private static int tokens(int[] lengths, int[] tokens) {
    int size = 0;
    int i = 0;
    while (i < lengths.length) {
      int length = lengths[i];
      int run = 1;
      while (i + run < lengths.length && lengths[i + run] == length) {
        run++;
      }
      i += run;
      if (length != 0) {
        tokens[size++] = length;
        run--;
      }
      while (run >= 3) {
        int most = length != 0 ? 6 : run <= 10 ? 10 : 138;
        int taken = Math.min(run, most);
        int symbol = length != 0 ? REPEAT : most == 10 ? ZEROS : MANY_ZEROS;
        tokens[size++] = symbol | taken - (symbol == MANY_ZEROS ? 11 : 3) << 5;
        run -= taken;
      }
      while (run-- > 0) {
        tokens[size++] = length;
      }
    }
    return size;
  }
}
