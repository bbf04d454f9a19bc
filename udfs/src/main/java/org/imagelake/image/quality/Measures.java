package org.imagelake.image.quality;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The one list of measures that profiles can name. */
public final class Measures {
  public static final List<Measure> ALL =
      List.of(
          tone("brightness", "mean luma, 0–255", e -> e.luma().mean()),
          tone(
              "contrast", "standard deviation of luma, 0–127.5", e -> e.luma().standardDeviation()),
          tone("luma_p99", "99th percentile of luma, 0–255", e -> e.luma().percentile(0.99)),
          tone("luma_median", "median of luma, 0–255", e -> e.luma().percentile(0.5)),
          tone("dynamic_range", "P99 − P1 of luma, 0–255", Tone::range),
          tone("luma_p95", "95th percentile of luma, 0–255", e -> e.luma().percentile(0.95)),
          tone("highlights", "share of luma from 230 on", e -> e.luma().share(230, 255)),
          detail("local_sharpness", "see LocalSharpness, at 512 pixels", Evidence::localSharpness),
          detail("grain", "share of noise in smooth places, 0–1", e -> e.detail().grain()),
          detail("sharpness", "variance of the Laplacian", e -> e.detail().sharpness()),
          detail("noise", "Immerkær 1996, 0–255", e -> e.detail().noise()),
          detail("blockiness", "8×8 blockiness in grey levels", e -> e.detail().blockiness()),
          tone("saturation", "mean HSV saturation, 0–255", e -> e.color().saturation()),
          tone("colorfulness", "Hasler–Süsstrunk 2003", e -> e.color().colorfulness()),
          tone("mean_chroma", "mean CIELAB chroma", e -> e.color().meanChroma()),
          tone("channel_imbalance", "0–255", e -> e.color().channelImbalance()),
          tone("cast_strength", "CIELAB chroma of neutrals", e -> e.color().castStrength()),
          tone("tint_step", "see ColorMeasures.tintStep, 0–1020", e -> e.color().tintStep()),
          tone("neutral_share", "see ColorTally", e -> e.color().tally().neutralShare()),
          tone("clipped_color", "see ColorTally", e -> e.color().tally().clippedColor()),
          tone("empty_channel", "see ColorTally", e -> e.color().tally().emptyChannel()),
          tone(
              "chroma_p90", "90th percentile of CIELAB chroma", e -> e.color().tally().chroma(0.9)),
          tone("darkest_p1", "P1 of min(R, G, B)", e -> e.color().tally().darkestChannel(0.01)),
          tone("darkest_p10", "P10 of min(R, G, B)", e -> e.color().tally().darkestChannel(0.1)),
          detail("inner_difference", "see BlockGrid", e -> e.detail().grid().innerDifference()),
          detail("laplacian_floor", "see Detail", e -> e.detail().laplacianFloor()),
          tone("cleanvision_dark", "P99 of brightness, 0–1", e -> perceived(e, 0.99)),
          tone("cleanvision_light", "1 − P5 of brightness, 0–1", e -> 1 - perceived(e, 0.05)),
          detail("cleanvision_blurry", "see CleanVision", e -> CleanVision.blurScore(e.small())),
          tone("megapixels", "width × height / 1,000,000", Evidence::megapixels));

  private Measures() {}

  private static double perceived(Evidence evidence, double share) {
    return evidence.color().tally().perceivedBrightness(share);
  }

  static Measure named(String id) {
    return ALL.stream()
        .filter(measure -> measure.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no measure " + id + "; there are " + ALL.stream().map(Measure::id).toList()));
  }

  private static Measure tone(String id, String meaning, ToDoubleFunction<Evidence> reading) {
    return new Measure(id, meaning, false, reading);
  }

  private static Measure detail(String id, String meaning, ToDoubleFunction<Evidence> reading) {
    return new Measure(id, meaning, true, reading);
  }

  private static final class Tone {
    static double range(Evidence evidence) {
      return evidence.luma().percentile(0.99) - (double) evidence.luma().percentile(0.01);
    }
  }
}
