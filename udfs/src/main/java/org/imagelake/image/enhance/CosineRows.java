package org.imagelake.image.enhance;

/**
 * The orthonormal DCT-II of 8 values and its inverse, for many places at once: place x of eight
 * arrays is one transform. The even and odd half as in Chen, Smith and Fralick 1977; plain loops
 * over x, which the compiler turns into vector instructions.
 */
final class CosineRows {
  static final int SIZE = 8;

  private static final float C0 = (float) Math.sqrt(0.125);
  private static final float C1 = half(1);
  private static final float C2 = half(2);
  private static final float C3 = half(3);
  private static final float C5 = half(5);
  private static final float C6 = half(6);
  private static final float C7 = half(7);

  private CosineRows() {}

  private static float half(int k) {
    return (float) (0.5 * Math.cos(k * Math.PI / 16));
  }

  /**
   * Transforms forward; coefficients 0, 2, 4, 6 come in arrays 0 to 3, then 1, 3, 5, 7.
   *
   * @param in eight arrays; the value of place x of the i-th is at {@code starts[i] + x}
   */
  static void forward(float[][] in, int[] starts, int count, float[][] out) {
    sums(in, starts, count, out);
    even(out, count);
    odd(out, count);
  }

  /** Sums of opposite values to 0–3, differences to 4–7. */
  private static void sums(float[][] in, int[] starts, int count, float[][] out) {
    for (int i = 0; i < SIZE / 2; i++) {
      float[] first = in[i];
      float[] last = in[SIZE - 1 - i];
      int from = starts[i];
      int to = starts[SIZE - 1 - i];
      float[] sum = out[i];
      float[] difference = out[i + SIZE / 2];
      for (int x = 0; x < count; x++) {
        sum[x] = first[from + x] + last[to + x];
        difference[x] = first[from + x] - last[to + x];
      }
    }
  }

  private static void even(float[][] at, int count) {
    float[] p0 = at[0];
    float[] p1 = at[1];
    float[] p2 = at[2];
    float[] p3 = at[3];
    for (int x = 0; x < count; x++) {
      float a = p0[x] + p3[x];
      float b = p1[x] + p2[x];
      float c = p0[x] - p3[x];
      float d = p1[x] - p2[x];
      p0[x] = C0 * (a + b);
      p2[x] = C0 * (a - b);
      p1[x] = C2 * c + C6 * d;
      p3[x] = C6 * c - C2 * d;
    }
  }

  private static void odd(float[][] at, int count) {
    float[] p4 = at[4];
    float[] p5 = at[5];
    float[] p6 = at[6];
    float[] p7 = at[7];
    for (int x = 0; x < count; x++) {
      float a = p4[x];
      float b = p5[x];
      float c = p6[x];
      float d = p7[x];
      p4[x] = C1 * a + C3 * b + C5 * c + C7 * d;
      p5[x] = C3 * a - C7 * b - C1 * c - C5 * d;
      p6[x] = C5 * a - C1 * b + C7 * c + C3 * d;
      p7[x] = C7 * a - C5 * b + C3 * c - C1 * d;
    }
  }

  /** Undoes {@link #forward}, in place; the i-th array then has the i-th value. */
  static void inverse(float[][] at, int count) {
    float[] p0 = at[0];
    float[] p1 = at[1];
    float[] p2 = at[2];
    float[] p3 = at[3];
    for (int x = 0; x < count; x++) {
      float a = C0 * (p0[x] + p2[x]);
      float b = C0 * (p0[x] - p2[x]);
      float c = C2 * p1[x] + C6 * p3[x];
      float d = C6 * p1[x] - C2 * p3[x];
      p0[x] = a + c;
      p1[x] = b + d;
      p2[x] = b - d;
      p3[x] = a - c;
    }
    odd(at, count);
    for (int i = 0; i < SIZE / 2; i++) {
      float[] sum = at[i];
      float[] difference = at[i + SIZE / 2];
      for (int x = 0; x < count; x++) {
        float s = sum[x];
        sum[x] = s + difference[x];
        difference[x] = s - difference[x];
      }
    }
    swap(at, 4, 7);
    swap(at, 5, 6);
  }

  private static void swap(float[][] at, int i, int j) {
    float[] kept = at[i];
    at[i] = at[j];
    at[j] = kept;
  }
}
