package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/** {@code out = factor · in}. */
final class Brightness implements Enhancement {
  @Override
  public String id() {
    return "brightness";
  }

  @Override
  public String meaning() {
    return "lighter or darker, every sample by the same factor";
  }

  @Override
  public String source() {
    return "Pillow ImageEnhance.Brightness";
  }

  @Override
  public Argument argument() {
    return new Argument("factor: below 1 darker, above 1 lighter", 0.1, 3, 1);
  }

  @Override
  public Bitmap apply(Bitmap bitmap, double argument) {
    Blend blend = Blend.of(argument, bitmap.bitDepth());
    return ToneTables.apply(
        bitmap, ToneTables.table(bitmap.bitDepth(), value -> blend.mix(0, value)));
  }
}
