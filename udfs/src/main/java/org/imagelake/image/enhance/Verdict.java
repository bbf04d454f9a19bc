package org.imagelake.image.enhance;

import java.util.List;
import java.util.Set;
import org.imagelake.image.quality.Issue;

/**
 * Whether a result is better than its source, by what was measured of both.
 *
 * <p>The issues that were flagged must weigh less than before, and none of tone or colour may be
 * flagged that was not: a repair that trades one issue for another is none. Grain and blocks that
 * light brings out of the dark were there before, and count for nothing then.
 */
public final class Verdict {
  /** What the confidence in the flagged issues must fall by, all together. */
  private static final double LEAST_GAIN = 0.02;

  private static final Set<String> HIDDEN_IN_THE_DARK =
      Set.of("noisy", "jpeg_artifacts", "blurry", "low_resolution", "undersaturated", "color_cast");

  private Verdict() {}

  public static boolean improved(Appraisal before, Appraisal after) {
    List<Issue> flagged = before.issues().stream().filter(Verdict::isFlagged).toList();
    double gain = 0;
    for (Issue issue : flagged) {
      gain += confidence(issue) - confidence(after.issue(issue.issue()));
    }
    boolean brightened = before.flags("dark") || before.flags("low_contrast");
    boolean traded =
        after.issues().stream()
            .filter(Verdict::isFlagged)
            .filter(issue -> !before.flags(issue.issue()))
            .anyMatch(issue -> !(brightened && HIDDEN_IN_THE_DARK.contains(issue.issue())));
    return gain >= LEAST_GAIN && !traded;
  }

  private static boolean isFlagged(Issue issue) {
    return Boolean.TRUE.equals(issue.flagged());
  }

  private static double confidence(Issue issue) {
    return issue.confidence() == null ? 0 : issue.confidence();
  }
}
