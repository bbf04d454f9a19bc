package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/** {@code out = L + factor · (in − L)} with {@code L} the luma of the pixel. Gray stays gray. */
final class Saturation implements Enhancement {
  @Override
  public String id() {
    return "saturation";
  }

  @Override
  public String meaning() {
    return "farther from gray, or closer to it";
  }

  @Override
  public String source() {
    return "Pillow ImageEnhance.Color";
  }

  @Override
  public Argument argument() {
    return new Argument("factor: below 1 duller, above 1 more colourful", 0.1, 3, 1);
  }

  @Override
  public Bitmap apply(Bitmap bitmap, double argument) {
    PixelChannels channels = PixelChannels.of(bitmap);
    if (channels.colors() == 1) {
      return channels.with(channels.copy());
    }
    Blend blend = Blend.of(argument, bitmap.bitDepth());
    byte[] to = new byte[bitmap.length()];
    int[] row = new int[channels.rowLength()];
    for (int y = 0; y < bitmap.height(); y++) {
      channels.read(y, row);
      for (int i = 0; i < row.length; i += channels.all()) {
        int luma = Luma.of(row[i], row[i + 1], row[i + 2]);
        row[i] = blend.mix(luma, row[i]);
        row[i + 1] = blend.mix(luma, row[i + 1]);
        row[i + 2] = blend.mix(luma, row[i + 2]);
      }
      channels.write(y, row, to);
    }
    return channels.with(to);
  }
}
