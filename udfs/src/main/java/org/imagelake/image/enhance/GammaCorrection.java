package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/**
 * {@code out = max · (in / max)^(1/gamma)} of every channel: black stays black and white stays
 * white, so that lights are not clipped however dark the picture was. On samples coded with sRGB's
 * curve a power is near to a power of linear light, that is, to another exposure's film curve.
 */
final class GammaCorrection implements Enhancement {
  @Override
  public String id() {
    return "gamma_correction";
  }

  @Override
  public String meaning() {
    return "lifts or lowers the middle tones, black and white stay";
  }

  @Override
  public String source() {
    return "power law; ImageMagick -gamma, GIMP Levels";
  }

  @Override
  public Argument argument() {
    return new Argument("exponent 1/gamma: above 1 lighter, below 1 darker", 0.1, 10, 1);
  }

  @Override
  public Bitmap apply(Bitmap bitmap, double argument) {
    double max = ToneTables.max(bitmap.bitDepth());
    double exponent = 1 / argument;
    return ToneTables.apply(
        bitmap,
        ToneTables.table(
            bitmap.bitDepth(), value -> (int) Math.rint(max * Math.pow(value / max, exponent))));
  }
}
