package org.imagelake.image.quality;

import java.util.List;

/**
 * A tint over everything. Judged by the distance of the light's colour from neutral where two ways
 * to find it agree; see {@code LightColor}.
 */
final class ColorCast implements QualityIssue {
  @Override
  public String id() {
    return "color_cast";
  }

  @Override
  public String meaning() {
    return "A tint lies over what should be neutral; black-and-white pictures are not judged.";
  }

  @Override
  public String source() {
    return "gray edge, van de Weijer et al. 2007; shades of gray, Finlayson and Trezzi 2004";
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        Measure.ofColor(
            "cast_distance",
            "distance of the light from neutral, ln of channel ratios, 0–1.8; not of grayscale",
            e -> e.color().castDistance()),
        Measure.of(
            "cast_strength",
            "CIELAB chroma of the most neutral fifth, 0 to about 130",
            e -> e.color().castStrength()),
        Measure.of(
            "channel_imbalance",
            "largest difference of two channel means, 0–255",
            e -> e.color().channelImbalance()));
  }
}
