package org.imagelake.pipeline.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagelake.image.quality.Issues;
import org.imagelake.image.quality.QualityIssue;
import org.imagelake.pipeline.gate.GateMeasure.Unit;

/** The one list of what gates can be about: each issue, and what a run as a whole is like. */
public final class GateMeasures {
  public static final List<GateMeasure> ALL =
      Stream.concat(
              Issues.ALL.stream().map(GateMeasures::flagged),
              Stream.of(
                  new GateMeasure(
                      "failed",
                      "share of the images that ended with an error",
                      Unit.SHARE,
                      false,
                      "avg(CAST(error IS NOT NULL AS INT))"),
                  new GateMeasure(
                      "count",
                      "number of images, failed ones included",
                      Unit.IMAGES,
                      false,
                      "CAST(count(*) AS DOUBLE)"),
                  new GateMeasure(
                      "score",
                      "mean quality score, from 0 to 1",
                      Unit.SCORE,
                      true,
                      "avg(quality.score)")))
          .toList();

  private GateMeasures() {}

  public static Optional<GateMeasure> named(String name) {
    return ALL.stream().filter(measure -> measure.name().equals(name)).findFirst();
  }

  public static List<String> names() {
    return ALL.stream().map(GateMeasure::name).toList();
  }

  /** An issue that was not measured has a null for its flag, which avg leaves out. */
  private static GateMeasure flagged(QualityIssue issue) {
    return new GateMeasure(
        issue.id(),
        "share of the judged images that are flagged " + issue.id(),
        Unit.SHARE,
        true,
        "avg(CAST(get(filter(issues, i -> i.issue = '"
            + issue.id()
            + "' AND i.measured IS NOT NULL), 0).flagged AS"
            + " INT))");
  }
}
