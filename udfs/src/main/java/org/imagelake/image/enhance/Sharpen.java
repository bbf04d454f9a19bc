package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/**
 * Unsharp mask: {@code out = in + amount · (in − blurred)}, where they differ by more than 3 of
 * 255, so that grain in flat areas stays as it is. Blurred by a Gaussian of 2 pixels (as three
 * boxes, see {@link GaussianBoxes}). On 8 bits the same to the last bit as Pillow's {@code
 * UnsharpMask(radius=2, percent=100·amount, threshold=3)}, whose defaults these are.
 */
final class Sharpen implements Enhancement {
  private static final int THRESHOLD = 3;

  @Override
  public String id() {
    return "sharpen";
  }

  @Override
  public String meaning() {
    return "lifts edges and fine detail, and leaves flat areas alone";
  }

  @Override
  public String source() {
    return "Pillow ImageFilter.UnsharpMask";
  }

  @Override
  public Argument argument() {
    return new Argument(
        "amount: times the difference to a blurred picture, in hundredths", 0, 5, 1.5);
  }

  /** Colours of transparent pixels count for their neighbours'. */
  @Override
  public Bitmap apply(Bitmap bitmap, double argument) {
    PixelChannels channels = PixelChannels.of(bitmap);
    GaussianBoxes blur = new GaussianBoxes(channels);
    int max = ToneTables.max(bitmap.bitDepth());
    int[] changes = changes((int) Math.rint(100 * argument), max);
    byte[] to = new byte[bitmap.length()];
    int[] row = new int[channels.rowLength()];
    int[] blurred = new int[channels.rowLength()];
    for (int y = 0; y < bitmap.height(); y++) {
      channels.read(y, row);
      blur.read(y, blurred);
      if (channels.alpha()) {
        keepAlpha(row, blurred, channels.all());
      }
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.max(0, Math.min(max, row[i] + changes[row[i] - blurred[i] + max]));
      }
      channels.write(y, row, to);
    }
    return channels.with(to);
  }

  /** By the difference to the blurred sample, from {@code -max}. */
  private static int[] changes(int percent, int max) {
    int threshold = THRESHOLD * max / 255;
    int[] changes = new int[2 * max + 1];
    for (int difference = -max; difference <= max; difference++) {
      boolean counts = Math.abs(difference) > threshold;
      changes[difference + max] = counts ? difference * percent / 100 : 0;
    }
    return changes;
  }

  private static void keepAlpha(int[] row, int[] blurred, int step) {
    for (int i = step - 1; i < row.length; i += step) {
      blurred[i] = row[i];
    }
  }
}
