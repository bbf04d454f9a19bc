package org.imagelake.image.codec;

/** Any RGB profile: a cube of 33 colours a side, interpolated. */
final class GridTransform implements ColorTransform {
  private static final int STEPS = 33;
  private static final int HALF = 1 << (Tetrahedra.FRACTION_BITS - 1);

  private final Tetrahedra tetrahedra = new Tetrahedra(STEPS);
  private final int[] table;

  private GridTransform(int[] table) {
    this.table = table;
  }

  static GridTransform of(Lcms lcms) {
    return new GridTransform(Tetrahedra.table(lcms.grid(3, STEPS)));
  }

  @Override
  public void toSrgb(byte[] from, int stride, int count, byte[] rgb) {
    int[] color = new int[3];
    for (int i = 0, in = 0, out = 0; i < count; i++, in += stride, out += 3) {
      tetrahedra.interpolate(
          table, 0, from[in] & 0xFF, from[in + 1] & 0xFF, from[in + 2] & 0xFF, color);
      rgb[out] = (byte) ((color[0] + HALF) >> Tetrahedra.FRACTION_BITS);
      rgb[out + 1] = (byte) ((color[1] + HALF) >> Tetrahedra.FRACTION_BITS);
      rgb[out + 2] = (byte) ((color[2] + HALF) >> Tetrahedra.FRACTION_BITS);
    }
  }
}
