package org.imagelake.image.codec;

import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A profile of three tone curves and a matrix (Display P3, Adobe RGB and nearly every camera's):
 * light = curve(device), linear sRGB = M · light, clipped, then sRGB's own curve.
 */
final class MatrixTransform implements ColorTransform {
  private static final int BITS = 14;
  private static final int ONE = 1 << BITS;
  private static final int HALF = ONE / 2;

  /** XYZ (D50) to linear sRGB, Bradford-adapted (Lindbloom). */
  private static final double[][] TO_SRGB = {
    {3.1338561, -1.6168667, -0.4906146},
    {-0.9787684, 1.9161415, 0.0334540},
    {0.0719453, -0.2289914, 1.4052427}
  };

  private static final byte[] ENCODE = encode();

  /** Signature of the tag type. */
  private static final int XYZ = 0x58595A20;

  /** Larger factors are absurd, and would overflow. */
  private static final double MAX_FACTOR = 2.6;

  private final int[][] light;
  private final int[] factors;

  private MatrixTransform(int[][] light, int[] factors) {
    this.light = light;
    this.factors = factors;
  }

  /** Empty when the profile is not of this kind. */
  static Optional<ColorTransform> of(ICC_Profile profile) {
    byte[][] curves = {
      profile.getData(ICC_Profile.icSigRedTRCTag),
      profile.getData(ICC_Profile.icSigGreenTRCTag),
      profile.getData(ICC_Profile.icSigBlueTRCTag)
    };
    byte[][] columns = {
      profile.getData(ICC_Profile.icSigRedColorantTag),
      profile.getData(ICC_Profile.icSigGreenColorantTag),
      profile.getData(ICC_Profile.icSigBlueColorantTag)
    };
    boolean hasTable = profile.getData(ICC_Profile.icSigAToB0Tag) != null;
    for (int c = 0; c < 3; c++) {
      if (hasTable || curves[c] == null || columns[c] == null || !isXyz(columns[c])) {
        return Optional.empty();
      }
    }
    int[][] light = new int[3][256];
    int[] factors = new int[9];
    for (int c = 0; c < 3; c++) {
      ToneCurve curve = new ToneCurve(curves[c]);
      for (int v = 0; v < 256; v++) {
        light[c][v] = (int) Math.round(curve.at(v / 255.0) * ONE);
      }
      for (int row = 0; row < 3; row++) {
        double factor = 0;
        for (int k = 0; k < 3; k++) {
          factor += TO_SRGB[row][k] * xyz(columns[c], k);
        }
        if (Math.abs(factor) > MAX_FACTOR) {
          return Optional.empty();
        }
        factors[3 * row + c] = (int) Math.round(factor * ONE);
      }
    }
    return Optional.of(new MatrixTransform(light, factors));
  }

  /** Some old profiles have another signature here, which only the colour engine understands. */
  private static boolean isXyz(byte[] tag) {
    return ByteBuffer.wrap(tag).getInt(0) == XYZ;
  }

  private static double xyz(byte[] tag, int index) {
    return ByteBuffer.wrap(tag).getInt(8 + 4 * index) / 65536.0;
  }

  private static byte[] encode() {
    byte[] table = new byte[ONE + 1];
    for (int i = 0; i <= ONE; i++) {
      table[i] = (byte) ToneCurve.srgb((double) i / ONE);
    }
    return table;
  }

  @Override
  public void toSrgb(byte[] from, int stride, int count, byte[] rgb) {
    int[] reds = light[0];
    int[] greens = light[1];
    int[] blues = light[2];
    int[] m = factors;
    for (int i = 0, in = 0, out = 0; i < count; i++, in += stride, out += 3) {
      int red = reds[from[in] & 0xFF];
      int green = greens[from[in + 1] & 0xFF];
      int blue = blues[from[in + 2] & 0xFF];
      rgb[out] = encoded(m[0] * red + m[1] * green + m[2] * blue);
      rgb[out + 1] = encoded(m[3] * red + m[4] * green + m[5] * blue);
      rgb[out + 2] = encoded(m[6] * red + m[7] * green + m[8] * blue);
    }
  }

  private static byte encoded(int product) {
    return ENCODE[Math.max(0, Math.min(ONE, (product + HALF) >> BITS))];
  }
}
