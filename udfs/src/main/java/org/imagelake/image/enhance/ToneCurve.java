package org.imagelake.image.enhance;

import org.imagelake.image.picture.Bitmap;

/**
 * Part of the way from the picture's tones to evenly spread ones, by one curve for all channels:
 * {@code out = in + strength · (E(in) − in)} with {@code E} the equalising curve of luma. No range
 * of tones is stretched more than {@value #STEEPEST} times, so that smooth skies do not break into
 * steps (the clip limit of Pizer et al. 1987, on the whole picture).
 */
final class ToneCurve implements Enhancement {
  private static final double STEEPEST = 6;

  @Override
  public String id() {
    return "tone_curve";
  }

  @Override
  public String meaning() {
    return "spreads the tones that most pixels have, colours stay together";
  }

  @Override
  public String source() {
    return "Pizer et al., Adaptive Histogram Equalization and Its Variations, CVGIP 39, 1987";
  }

  @Override
  public Argument argument() {
    return new Argument("share of the way to evenly spread tones", 0, 1, 0.5);
  }

  @Override
  public Bitmap apply(Bitmap bitmap, double argument) {
    double[] even = even(LumaCounts.of(bitmap));
    int max = ToneTables.max(bitmap.bitDepth());
    double perLevel = max / 255.0;
    return ToneTables.apply(
        bitmap,
        ToneTables.table(
            bitmap.bitDepth(),
            value -> {
              double level = value / perLevel;
              double to = level + argument * (at(even, level) - level);
              return (int) Math.rint(to * perLevel);
            }));
  }

  /** The equalising curve: for each of 256 levels the share of pixels below its middle, 0–255. */
  private static double[] even(long[] counts) {
    double total = 0;
    for (long count : counts) {
      total += count;
    }
    double most = STEEPEST * total / counts.length;
    double[] shares = new double[counts.length];
    double kept = 0;
    for (int i = 0; i < counts.length; i++) {
      // The ends are clipped tones: a heap there is to be moved, not spread.
      boolean end = i == 0 || i == counts.length - 1;
      shares[i] = end ? counts[i] : Math.min(most, counts[i]);
      kept += shares[i];
    }
    double spread = (total - kept) / counts.length;
    double[] even = new double[counts.length];
    double below = 0;
    for (int i = 0; i < counts.length; i++) {
      even[i] = 255 * (below + (shares[i] + spread) / 2) / total;
      below += shares[i] + spread;
    }
    return even;
  }

  private static double at(double[] curve, double level) {
    int low = (int) Math.min(level, curve.length - 2);
    return curve[low] + (level - low) * (curve[low + 1] - curve[low]);
  }
}
