package org.imagelake.image.quality;

import java.util.List;

/** Grain. Judged by noise that is the same everywhere: texture is in some places, noise in all. */
final class Noisy implements QualityIssue {
  @Override
  public String id() {
    return "noisy";
  }

  @Override
  public String meaning() {
    return "Grain covers smooth areas.";
  }

  @Override
  public String source() {
    return "noise of smooth areas, Immerkær 1996";
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        Measure.ofDetail(
            "even_noise",
            "√(noise of smooth places in grey levels) by its evenness squared, 0 to about 10",
            e -> e.detail().evenNoise()),
        Measure.ofDetail(
            "noise", "Immerkær 1996 of the whole picture, 0–255", e -> e.detail().noise()),
        Measure.ofDetail(
            "noise_evenness",
            "noise of smooth places by that of the whole, 0 to about 1",
            e -> e.detail().noiseEvenness()));
  }
}
