package org.imagelake.image.quality;

import java.util.List;

/**
 * Nothing is sharp. Judged by how steep the strongest edges are for their height, so that neither
 * contrast nor exposure counts, and by the best of them, so that a shallow depth of field is not
 * blur.
 */
final class Blurry implements QualityIssue {
  @Override
  public String id() {
    return "blurry";
  }

  @Override
  public String meaning() {
    return "Nothing in the picture is sharp.";
  }

  @Override
  public String source() {
    return "Laplacian against gradient energy of local tiles, after Pertuz et al. 2013";
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        Measure.ofDetail(
            "edge_sharpness",
            "Laplacian by gradient energy of the strongest edges at 512 pixels, 0 to about 5",
            Evidence::edgeSharpness),
        Measure.ofDetail(
            "sharpness",
            "variance of the Laplacian of luma, 0–1,040,400",
            e -> e.detail().sharpness()),
        Measure.ofDetail(
            "cleanvision_blurry", "see CleanVision, 0–1", e -> CleanVision.blurScore(e.small())));
  }
}
