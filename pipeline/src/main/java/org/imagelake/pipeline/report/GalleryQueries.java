package org.imagelake.pipeline.report;

import static org.imagelake.pipeline.report.ReportQuery.images;

import java.util.List;
import org.imagelake.image.quality.Issues;
import org.imagelake.pipeline.report.ReportQuery.Shown;

/** Which pictures are looked at: the worst and the best, overall and for each issue. */
final class GalleryQueries {
  private GalleryQueries() {}

  /**
   * Galleries of so many pictures.
   *
   * @param top pictures on each side of each gallery
   */
  static List<ReportQuery> all(int top) {
    return List.of(
        images("worst", Shown.PICTURES, top, overall("")),
        images("best", Shown.PICTURES, top, overall(" DESC")),
        images("issues_worst", Shown.PICTURES, top * Issues.ALL.size(), byIssue("", top)),
        images("issues_best", Shown.PICTURES, top * Issues.ALL.size(), byIssue(" DESC", top)));
  }

  private static String overall(String direction) {
    return """
    SELECT path, quality.score AS score, quality.level AS level
    FROM images WHERE vanished_at IS NULL AND quality.score IS NOT NULL
    ORDER BY quality.score%s, path
    """
        .formatted(direction);
  }

  /** Scores meet at 0 and 1: the distance from the threshold tells them apart there. */
  private static String byIssue(String direction, int top) {
    return """
    WITH judged AS (
      SELECT path, i.* FROM (
        SELECT path, explode(issues) AS i FROM images WHERE vanished_at IS NULL)
      WHERE i.score IS NOT NULL),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY issue
        ORDER BY score%s, abs(measured - threshold) DESC, path) AS place FROM judged)
    SELECT issue, place, path, measured, threshold, score, confidence, flagged
    FROM ranked WHERE place <= %d ORDER BY issue, place
    """
        .formatted(direction, top);
  }
}
