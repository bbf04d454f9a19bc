package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/** {@code out = m + factor · (in − m)} with {@code m} the mean luma of all pixels, rounded. */
final class Contrast implements Enhancement {
  @Override
  public String id() {
    return "contrast";
  }

  @Override
  public String meaning() {
    return "farther from the mean luma, or closer to it";
  }

  @Override
  public String source() {
    return "Pillow ImageEnhance.Contrast";
  }

  @Override
  public Argument argument() {
    return new Argument("factor: below 1 flatter, above 1 more contrast", 0.1, 3, 1);
  }

  /** Colours of transparent pixels count for the mean, as they do in Pillow. */
  @Override
  public Bitmap apply(Bitmap bitmap, double argument) {
    int mean = (int) (Luma.mean(PixelChannels.of(bitmap)) + 0.5);
    Blend blend = Blend.of(argument, bitmap.bitDepth());
    return ToneTables.apply(
        bitmap, ToneTables.table(bitmap.bitDepth(), value -> blend.mix(mean, value)));
  }
}
