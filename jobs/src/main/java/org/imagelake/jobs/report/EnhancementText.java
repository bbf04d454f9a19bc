package org.imagelake.jobs.report;

import java.util.List;
import org.imagelake.jobs.terminal.TextTable;
import org.imagelake.pipeline.enhance.EnhancementReport.Line;

/** What one run of enhancements did, as a table for people. */
public final class EnhancementText {
  private EnhancementText() {}

  /** A line for each issue that was found, then the whole. */
  public static String of(List<Line> lines) {
    TextTable table =
        new TextTable("issue", "images", "tried", "enhanced", "flagged after", "score", "after");
    for (Line line : lines) {
      table.row(
          line.issue() == null ? "(all images)" : line.issue(),
          line.images(),
          line.tried(),
          line.enhanced(),
          line.flaggedAfter(),
          Sizes.decimals(line.scoreBefore(), 3),
          Sizes.decimals(line.scoreAfter(), 3));
    }
    return table.toString();
  }
}
