package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/**
 * Divides each channel's linear light by the {@link Illuminant}'s (von Kries 1902 in sRGB), at
 * equal luminance of the illuminant. Gray pictures stay as they are.
 */
final class WhiteBalance implements Enhancement {
  private static final double RED_LUMINANCE = 0.2126;
  private static final double BLUE_LUMINANCE = 0.0722;

  @Override
  public String id() {
    return "white_balance";
  }

  @Override
  public String meaning() {
    return "takes the tint of the light off what should be gray";
  }

  @Override
  public String source() {
    return "Finlayson and Trezzi, Shades of Gray, CIC 2004, refined by mean shift; von Kries";
  }

  @Override
  public Argument argument() {
    return new Argument("share of the tint that is taken off", 0, 1, 1);
  }

  @Override
  public Bitmap apply(Bitmap bitmap, double argument) {
    PixelChannels channels = PixelChannels.of(bitmap);
    if (channels.colors() == 1) {
      return channels.with(channels.copy());
    }
    Illuminant light = Illuminant.of(SampledPixels.of(bitmap));
    double red = Math.pow(light.red(), -argument);
    double blue = Math.pow(light.blue(), -argument);
    double before =
        RED_LUMINANCE * light.red()
            + BLUE_LUMINANCE * light.blue()
            + 1
            - RED_LUMINANCE
            - BLUE_LUMINANCE;
    double after =
        RED_LUMINANCE * light.red() * red
            + BLUE_LUMINANCE * light.blue() * blue
            + 1
            - RED_LUMINANCE
            - BLUE_LUMINANCE;
    double green = before / after;
    return ToneTables.apply(
        bitmap,
        gain(bitmap.bitDepth(), red * green),
        gain(bitmap.bitDepth(), green),
        gain(bitmap.bitDepth(), blue * green));
  }

  private static char[] gain(int bitDepth, double gain) {
    double max = ToneTables.max(bitDepth);
    return ToneTables.table(
        bitDepth,
        value -> (int) Math.rint(max * SrgbCurve.coded(gain * SrgbCurve.linear(value / max))));
  }
}
