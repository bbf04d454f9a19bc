package org.imagelake.image.codec;

import java.awt.color.ICC_Profile;

/** A gray profile: one table of colours. */
final class GrayTransform implements ColorTransform {
  private final byte[] table;

  private GrayTransform(byte[] table) {
    this.table = table;
  }

  /** By the profile's tone curve where it has one, by the colour engine otherwise. */
  static GrayTransform of(ICC_Profile profile) {
    byte[] curve = profile.getData(ICC_Profile.icSigGrayTRCTag);
    boolean hasTable = profile.getData(ICC_Profile.icSigAToB0Tag) != null;
    return new GrayTransform(
        curve == null || hasTable ? table(new Lcms(profile)) : table(new ToneCurve(curve)));
  }

  private static byte[] table(ToneCurve curve) {
    byte[] table = new byte[3 * 256];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) ToneCurve.srgb(curve.at(i / 3 / 255.0));
    }
    return table;
  }

  private static byte[] table(Lcms lcms) {
    short[] rgb = lcms.grid(1, 256);
    byte[] table = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      table[i] = (byte) (((rgb[i] & 0xFFFF) * 255 + 32767) / 65535);
    }
    return table;
  }

  @Override
  public void toSrgb(byte[] from, int stride, int count, byte[] rgb) {
    for (int i = 0, in = 0, out = 0; i < count; i++, in += stride, out += 3) {
      int at = 3 * (from[in] & 0xFF);
      rgb[out] = table[at];
      rgb[out + 1] = table[at + 1];
      rgb[out + 2] = table[at + 2];
    }
  }
}
