package org.imagelake.image.codec;

import java.nio.ByteBuffer;

/**
 * The tags "curv" and "para" of a profile: device value 0–1 to light 0–1 (ICC.1:2022 10.6, 10.18).
 */
final class ToneCurve {
  private static final int CURVE = 0x63757276;
  private static final int PARAMETRIC = 0x70617261;
  private static final int VALUES = 12;

  private final ByteBuffer tag;

  ToneCurve(byte[] tag) {
    this.tag = ByteBuffer.wrap(tag);
  }

  /** Throws RuntimeException when the tag is of no known kind or too short. */
  double at(double x) {
    double y =
        switch (tag.getInt(0)) {
          case CURVE -> curve(x);
          case PARAMETRIC -> parametric(x);
          default -> throw new IllegalArgumentException("no tone curve");
        };
    return Math.max(0, Math.min(1, y));
  }

  /** sRGB's own curve, IEC 61966-2-1: light 0–1 to 0–255. */
  static int srgb(double light) {
    double encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * encoded);
  }

  private double curve(double x) {
    int count = tag.getInt(8);
    if (count == 0) {
      return x;
    }
    if (count == 1) {
      return Math.pow(x, (tag.getShort(VALUES) & 0xFFFF) / 256.0);
    }
    double at = x * (count - 1);
    int below = (int) Math.min(at, count - 2.0);
    double from = tag.getShort(VALUES + 2 * below) & 0xFFFF;
    double to = tag.getShort(VALUES + 2 * below + 2) & 0xFFFF;
    return (from + (to - from) * (at - below)) / 65535;
  }

  private double parametric(double x) {
    double gamma = parameter(0);
    return switch (tag.getShort(8)) {
      case 0 -> Math.pow(x, gamma);
      case 1 -> x >= -parameter(2) / parameter(1) ? power(x, gamma) : 0;
      case 2 -> (x >= -parameter(2) / parameter(1) ? power(x, gamma) : 0) + parameter(3);
      case 3 -> x >= parameter(4) ? power(x, gamma) : parameter(3) * x;
      case 4 ->
          x >= parameter(4) ? power(x, gamma) + parameter(5) : parameter(3) * x + parameter(6);
      default -> throw new IllegalArgumentException("no such parametric curve");
    };
  }

  private double power(double x, double gamma) {
    return Math.pow(Math.max(0, parameter(1) * x + parameter(2)), gamma);
  }

  private double parameter(int index) {
    return tag.getInt(VALUES + 4 * index) / 65536.0;
  }
}
