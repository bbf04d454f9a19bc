package org.imagelake.image.enhance;

import java.util.List;
import org.imagelake.image.quality.Issue;
import org.imagelake.image.quality.Quality;

/**
 * What was measured of a picture, before or after.
 *
 * @param issues every issue, measured and judged, in the order of the profile
 */
public record Appraisal(Quality quality, List<Issue> issues) {
  /** The confidence from which an issue may be there, flagged or not. */
  private static final double SUSPECTED = 0.3;

  public Appraisal {
    issues = List.copyOf(issues);
  }

  public Issue issue(String id) {
    return issues.stream()
        .filter(issue -> issue.issue().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no issue '" + id + "' was judged"));
  }

  /** Whether the issue was measured and is there. */
  public boolean flags(String id) {
    return Boolean.TRUE.equals(issue(id).flagged());
  }

  /** Whether the issue is there or may be. */
  public boolean suspects(String id) {
    return flags(id) || confidence(id) >= SUSPECTED;
  }

  /** Whether the issue could be told. */
  public boolean tells(String id) {
    return issue(id).confidence() != null;
  }

  /** Confidence in the issue, 0–1; 0 when it was not measured. */
  public double confidence(String id) {
    Double confidence = issue(id).confidence();
    return confidence == null ? 0 : confidence;
  }
}
