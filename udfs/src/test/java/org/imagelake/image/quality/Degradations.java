package org.imagelake.image.quality;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Copies of a clean picture that have one issue, in five strengths, the third of which anybody
 * sees. The seed chooses what the strength leaves open (the tint, the kernel, the grey that
 * contrast is lost around), so that all strengths of one seed are the same fault.
 */
public final class Degradations {
  public static final int STRENGTHS = 5;

  private static final double[] DARK_LIGHT = {0.35, 0.2, 0.1, 0.05, 0.025};
  private static final double[] OVEREXPOSED_LIGHT = {1.8, 2.8, 4, 5.6, 8};
  private static final double[] TONE_RANGE = {0.5, 0.4, 0.3, 0.25, 0.2};
  private static final double[] PALE_CHROMA = {0.5, 0.33, 0.2, 0.14, 0.1};
  private static final double[] GARISH_CHROMA = {1.6, 1.8, 2, 2.25, 2.5};
  private static final double[] CAST_GAIN = {1.3, 1.6, 2, 2.6, 3.4};
  private static final double[] NOISE_SIGMA = {2, 4, 7, 12, 20};
  private static final int[] LONG_SIDE = {560, 480, 360, 256, 180};
  private static final int[] JPEG_QUALITY = {40, 30, 20, 12, 6};

  /** Makes a picture bad, by a strength of 0–4. */
  private interface Fault {
    HeapPixels in(HeapPixels clean, int i, Random choice);
  }

  private static final Map<String, Fault> FAULTS =
      Map.of(
          "dark",
          (clean, i, choice) -> ToneFaults.light(clean, DARK_LIGHT[i]),
          "overexposed",
          (clean, i, choice) -> ToneFaults.light(clean, OVEREXPOSED_LIGHT[i]),
          "low_contrast",
          (clean, i, choice) ->
              ToneFaults.range(clean, TONE_RANGE[i], 90 + 80 * choice.nextDouble()),
          "blurry",
          (clean, i, choice) -> BlurFaults.blurred(clean, i + 1, choice),
          "undersaturated",
          (clean, i, choice) -> ToneFaults.chroma(clean, PALE_CHROMA[i]),
          "oversaturated",
          (clean, i, choice) -> ToneFaults.chroma(clean, GARISH_CHROMA[i]),
          "color_cast",
          (clean, i, choice) -> ToneFaults.cast(clean, CAST_GAIN[i], choice),
          "noisy",
          (clean, i, choice) -> NoiseFaults.noisy(clean, NOISE_SIGMA[i], choice),
          "low_resolution",
          (clean, i, choice) -> new HeapPixels(clean.reduce(LONG_SIDE[i])),
          "jpeg_artifacts",
          (clean, i, choice) -> JpegCopy.of(clean, JPEG_QUALITY[i]));

  /** The issues there are copies of: all ten. */
  public static final List<String> ISSUES = Issues.ALL.stream().map(QualityIssue::id).toList();

  private Degradations() {}

  /**
   * A copy with that issue.
   *
   * @param strength 1 (just to be seen) to {@value #STRENGTHS} (gross)
   * @throws IllegalArgumentException when there is no such issue or strength
   */
  public static HeapPixels of(String issue, int strength, HeapPixels clean, long seed) {
    if (strength < 1 || strength > STRENGTHS) {
      throw new IllegalArgumentException("strength must be 1 to 5, not " + strength);
    }
    Fault fault = FAULTS.get(issue);
    if (fault == null) {
      throw new IllegalArgumentException("no issue '" + issue + "' in " + ISSUES);
    }
    return fault.in(clean, strength - 1, new Random(seed * 31 + issue.hashCode()));
  }
}
