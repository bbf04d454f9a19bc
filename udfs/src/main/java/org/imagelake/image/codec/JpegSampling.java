package org.imagelake.image.codec;

import java.util.StringJoiner;

/** Names of sampling factors, J:a:b where there is one. */
final class JpegSampling {
  private JpegSampling() {}

  /**
   * @param factors per component, horizontal factor in the high four bits, vertical in the low; the
   *     first three count
   * @return 4:4:4, 4:2:2, 4:2:0, 4:4:0, 4:1:1, 4:1:0, or the factors as in 1x2,1x1,2x1; null for
   *     factors that are not 1–4
   */
  static String name(int[] factors) {
    StringJoiner all = new StringJoiner(",");
    for (int i = 0; i < 3; i++) {
      int horizontal = factors[i] >> 4;
      int vertical = factors[i] & 0xF;
      if (horizontal < 1 || horizontal > 4 || vertical < 1 || vertical > 4) {
        return null;
      }
      all.add(horizontal + "x" + vertical);
    }
    int chromaX = factors[1] >> 4;
    int chromaY = factors[1] & 0xF;
    int ratioX = (factors[0] >> 4) / chromaX;
    int ratioY = (factors[0] & 0xF) / chromaY;
    boolean whole =
        factors[1] == factors[2]
            && ratioX * chromaX == factors[0] >> 4
            && ratioY * chromaY == (factors[0] & 0xF);
    String name = whole ? ofRatio(ratioX, ratioY) : null;
    return name != null ? name : all.toString();
  }

  /** The name for luma samples per chroma sample, or null. */
  static String ofRatio(int horizontal, int vertical) {
    return switch (horizontal * 10 + vertical) {
      case 11 -> "4:4:4";
      case 21 -> "4:2:2";
      case 22 -> "4:2:0";
      case 12 -> "4:4:0";
      case 41 -> "4:1:1";
      case 42 -> "4:1:0";
      default -> null;
    };
  }
}
