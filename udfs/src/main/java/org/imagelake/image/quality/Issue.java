package org.imagelake.image.quality;

import org.imagelake.image.Describe;

/** One issue of one image: measured always, flagged when it crosses the threshold. */
public record Issue(
    @Describe("Stable id, one of those that the command issues lists.") String issue,
    @Describe(
            "What the profile judges by, in the unit that the command issues tells; null when it cannot be told:"
                + " detail with --fast, colour faults of black-and-white pictures.")
        Double measured,
    @Describe("Where the profile draws the line, in the unit of measured; null: not judged.")
        Double threshold,
    @Describe("0 worst, 1 best; 0.5 at the threshold.") Double score,
    @Describe("How sure the profile is of the issue, 0–1: a logistic of measured.")
        Double confidence,
    @Describe("Whether measured is beyond threshold.") Boolean flagged) {
  /** The row of an issue that the profile has no rule for. */
  static Issue notJudged(String issue) {
    return new Issue(issue, null, null, null, null, null);
  }
}
