package org.imagelake.image.enhance;

/**
 * {@code trunc(d + f·(i − d))} in single precision, clipped: away from a picture's degenerate form
 * {@code d}, or towards it. This is Pillow's {@code Image.blend}, the same to the last bit.
 *
 * @param factor 0 gives the degenerate form, 1 the picture
 * @param max largest value of a sample
 */
record Blend(float factor, int max) {
  static Blend of(double factor, int bitDepth) {
    return new Blend((float) factor, ToneTables.max(bitDepth));
  }

  int mix(int degenerate, int sample) {
    int mixed = (int) (degenerate + factor * (sample - degenerate));
    return Math.max(0, Math.min(max, mixed));
  }
}
