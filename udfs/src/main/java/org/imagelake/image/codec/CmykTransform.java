package org.imagelake.image.codec;

/** A CMYK profile: 17 cubes of 17 colours a side, one for each level of black, interpolated. */
final class CmykTransform implements ColorTransform {
  private static final int STEPS = 17;
  private static final int CUBE = 3 * STEPS * STEPS * STEPS;
  private static final int SHIFT = Tetrahedra.FRACTION_BITS + 8;
  private static final int HALF = 1 << (SHIFT - 1);

  private final Tetrahedra tetrahedra = new Tetrahedra(STEPS);
  private final int[] table;

  private CmykTransform(int[] table) {
    this.table = table;
  }

  static CmykTransform of(Lcms lcms) {
    return new CmykTransform(Tetrahedra.table(lcms.grid(4, STEPS)));
  }

  @Override
  public void toSrgb(byte[] from, int stride, int count, byte[] rgb) {
    int[] lighter = new int[3];
    int[] darker = new int[3];
    for (int i = 0, in = 0, out = 0; i < count; i++, in += stride, out += 3) {
      int cyan = from[in] & 0xFF;
      int magenta = from[in + 1] & 0xFF;
      int yellow = from[in + 2] & 0xFF;
      int black = from[in + 3] & 0xFF;
      int base = tetrahedra.cell(black) * CUBE;
      int weight = tetrahedra.fraction(black);
      tetrahedra.interpolate(table, base, cyan, magenta, yellow, lighter);
      tetrahedra.interpolate(table, base + CUBE, cyan, magenta, yellow, darker);
      for (int c = 0; c < 3; c++) {
        int value = lighter[c] * (256 - weight) + darker[c] * weight;
        rgb[out + c] = (byte) ((value + HALF) >> SHIFT);
      }
    }
  }
}
