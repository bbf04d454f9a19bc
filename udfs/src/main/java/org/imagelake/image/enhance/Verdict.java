package org.imagelake.image.enhance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imagelake.image.quality.Issue;

/**
 * Whether a result is better than its source, by what was measured of both.
 *
 * <p>The confidence in the issues that were flagged or suspected must fall, and none may be flagged
 * that was not: a repair that trades one issue for another is none. Some issues hide others, which
 * were there before and count for nothing when they come out as the first one fades: grain comes
 * out of the dark with the light, grain and the edges of blocks look sharp. What was flagged before
 * was not hidden. Nothing is won by an issue that the result hides from measuring, as a picture
 * does that has lost its colours.
 */
public final class Verdict {
  /** What the confidence in the flagged issues must fall by, all together. */
  private static final double LEAST_GAIN = 0.02;

  /** What their log odds must fall by where the confidence is too near to 1 to fall. */
  private static final double LEAST_LOG_ODDS = 0.1;

  private static final double CERTAIN = 1e-6;

  private static final Set<String> BESIDE_TONE =
      Set.of("low_contrast", "noisy", "jpeg_artifacts", "blurry", "undersaturated", "color_cast");

  /** What each issue keeps from being seen. */
  private static final Map<String, Set<String>> HIDES =
      Map.of(
          "dark", BESIDE_TONE,
          "overexposed", BESIDE_TONE,
          "low_contrast", BESIDE_TONE,
          "noisy", Set.of("blurry", "jpeg_artifacts", "undersaturated", "low_contrast"),
          "jpeg_artifacts", Set.of("blurry"));

  private Verdict() {}

  public static boolean improved(Appraisal before, Appraisal after) {
    List<String> suspected =
        before.issues().stream().map(Issue::issue).filter(before::suspects).toList();
    Set<String> uncovered = new HashSet<>();
    Set<String> excused = new HashSet<>(flagged(before));
    for (String id : suspected) {
      Set<String> hidden = HIDES.getOrDefault(id, Set.of());
      excused.addAll(hidden);
      if (after.confidence(id) < before.confidence(id)) {
        uncovered.addAll(hidden);
      }
    }
    uncovered.removeAll(flagged(before));
    double gain = 0;
    double odds = 0;
    for (String id : suspected) {
      double fall = before.confidence(id) - after.confidence(id);
      if (after.tells(id) && (fall >= 0 || !uncovered.contains(id))) {
        gain += fall;
        odds += logOdds(before.confidence(id)) - logOdds(after.confidence(id));
      }
    }
    boolean better = gain >= LEAST_GAIN || gain >= 0 && odds >= LEAST_LOG_ODDS;
    return better && excused.containsAll(flagged(after));
  }

  private static double logOdds(double confidence) {
    double odds = Math.max(CERTAIN, Math.min(1 - CERTAIN, confidence));
    return Math.log(odds / (1 - odds));
  }

  private static List<String> flagged(Appraisal appraisal) {
    return appraisal.issues().stream().map(Issue::issue).filter(appraisal::flags).toList();
  }
}
