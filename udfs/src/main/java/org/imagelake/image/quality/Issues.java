package org.imagelake.image.quality;

import java.util.List;

/** The one list of issues, in the order of the column {@code issues}. */
public final class Issues {
  public static final List<QualityIssue> ALL =
      List.of(
          new Dark(),
          new Overexposed(),
          new LowContrast(),
          new Blurry(),
          new Undersaturated(),
          new Oversaturated(),
          new ColorCast(),
          new Noisy(),
          new LowResolution(),
          new JpegArtifacts());

  private Issues() {}

  /** The issue of that id; one there must be. */
  static QualityIssue named(String id) {
    return ALL.stream().filter(issue -> issue.id().equals(id)).findFirst().orElseThrow();
  }
}
