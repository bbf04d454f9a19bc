package org.imagelake.image.quality;

import java.util.List;

/** Blocks. Judged by the steps across the lines of the 8×8 grid. */
final class JpegArtifacts implements QualityIssue {
  @Override
  public String id() {
    return "jpeg_artifacts";
  }

  @Override
  public String meaning() {
    return "Blocks of heavy compression show.";
  }

  @Override
  public String source() {
    return "blockiness of the 8×8 grid, Wang, Sheikh and Bovik 2002";
  }

  @Override
  public List<Measure> measures() {
    return List.of(
        Measure.ofDetail(
            "blockiness",
            "excess step across the 8×8 grid in grey levels, 0–255",
            e -> e.detail().blockiness()));
  }
}
