package org.imagelake.image.enhance;

import java.util.List;
import java.util.stream.Collectors;

/** The one list of enhancements, in the order in which a plan applies them. */
public final class Enhancements {
  public static final List<Enhancement> ALL =
      List.of(
          new Deblocking(),
          new WhiteBalance(),
          new NoiseReduction(),
          new AutoLevels(),
          new GammaCorrection(),
          new HistogramEqualization(),
          new Brightness(),
          new Contrast(),
          new ToneCurve(),
          new Saturation(),
          new Sharpen(),
          new Sharpness());

  private Enhancements() {}

  /**
   * The enhancement of that id.
   *
   * @throws IllegalArgumentException when there is none; the message lists those there are
   */
  public static Enhancement named(String id) {
    return ALL.stream()
        .filter(enhancement -> enhancement.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no enhancement '"
                        + id
                        + "'; there are "
                        + ALL.stream().map(Enhancement::id).collect(Collectors.joining(", "))));
  }
}
