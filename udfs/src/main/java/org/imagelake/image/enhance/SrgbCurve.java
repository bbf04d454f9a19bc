package org.imagelake.image.enhance;

/** The transfer curve of sRGB, IEC 61966-2-1: coded and linear light, both 0–1. */
final class SrgbCurve {
  private SrgbCurve() {}

  static double linear(double coded) {
    return coded <= 0.04045 ? coded / 12.92 : Math.pow((coded + 0.055) / 1.055, 2.4);
  }

  static double coded(double linear) {
    return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
  }
}
