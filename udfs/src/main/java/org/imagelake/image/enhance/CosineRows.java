package org.imagelake.image.enhance;

/**
 * The orthonormal DCT-II of 4 values and its inverse, for many places at once; plain loops over the
 * places, which the compiler turns into vector instructions.
 */
final class CosineRows {
  static final int SIZE = 4;

  private static final float C0 = 0.5f;
  private static final float C1 = (float) (Math.sqrt(0.5) * Math.cos(Math.PI / 8));
  private static final float C3 = (float) (Math.sqrt(0.5) * Math.cos(3 * Math.PI / 8));

  /** Keeps 0 / 0 away; far below the square of any coefficient that counts. */
  private static final float TINY = 1e-9f;

  private CosineRows() {}

  /** Of the four values at each place. */
  static void forward(
      float[] first, float[] second, float[] third, float[] fourth, int count, float[][] out) {
    fold(first, fourth, count, out[0], out[3]);
    fold(second, third, count, out[1], out[2]);
    turn(out[0], out[1], count, C0, C0);
    turn(out[3], out[2], count, C1, C3);
  }

  private static void fold(
      float[] one, float[] other, int count, float[] sums, float[] differences) {
    for (int x = 0; x < count; x++) {
      sums[x] = one[x] + other[x];
      differences[x] = one[x] - other[x];
    }
  }

  /** a becomes {@code p·a + q·b}, and b {@code q·a − p·b}. */
  private static void turn(float[] as, float[] bs, int count, float p, float q) {
    for (int x = 0; x < count; x++) {
      float a = as[x];
      float b = bs[x];
      as[x] = p * a + q * b;
      bs[x] = q * a - p * b;
    }
  }

  /** Undoes {@link #forward}, in place: the first values in the first array and so on. */
  static void inverse(float[][] at, int count) {
    turn(at[0], at[1], count, C0, C0);
    turn(at[3], at[2], count, C1, C3);
    unfold(at[0], at[3], count);
    unfold(at[1], at[2], count);
  }

  private static void unfold(float[] sums, float[] differences, int count) {
    for (int x = 0; x < count; x++) {
      float sum = sums[x];
      float difference = differences[x];
      sums[x] = sum + difference;
      differences[x] = sum - difference;
    }
  }

  /** c becomes {@code c · max(0, 1 − square/c²)}; (z + |z|) / 2 is a cheaper max(0, z). */
  static void shrink(float[] values, int count, float square) {
    for (int x = 0; x < count; x++) {
      float c = values[x];
      float z = 1 - square / (c * c + TINY);
      values[x] = 0.5f * c * (z + Math.abs(z));
    }
  }
}
