package org.imagelake.image.enhance;

/** Rec. 601 luma as Pillow's mode L has it: (19595 R + 38470 G + 7471 B + 32768) / 65536. */
final class Luma {
  private Luma() {}

  /** Of samples up to 65535: the sum stays below 2³², hence the unsigned shift. */
  static int of(int red, int green, int blue) {
    return 19595 * red + 38470 * green + 7471 * blue + 0x8000 >>> 16;
  }

  /** Of a row of interleaved samples; gray is its own luma. */
  static void row(int[] samples, PixelChannels channels, int[] into) {
    int step = channels.all();
    int width = channels.bitmap().width();
    if (channels.colors() == 1) {
      for (int x = 0, i = 0; x < width; x++, i += step) {
        into[x] = samples[i];
      }
    } else {
      for (int x = 0, i = 0; x < width; x++, i += step) {
        into[x] = of(samples[i], samples[i + 1], samples[i + 2]);
      }
    }
  }

  /** The mean of all pixels, transparent ones too. */
  static double mean(PixelChannels channels) {
    int[] samples = new int[channels.rowLength()];
    int[] luma = new int[channels.bitmap().width()];
    long sum = 0;
    for (int y = 0; y < channels.bitmap().height(); y++) {
      channels.read(y, samples);
      row(samples, channels, luma);
      for (int value : luma) {
        sum += value;
      }
    }
    return (double) sum / channels.bitmap().pixelCount();
  }
}
