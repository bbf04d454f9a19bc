package org.imagelake.pipeline.report;

import static org.imagelake.pipeline.report.ReportQuery.images;

import java.util.List;
import org.imagelake.image.quality.Issues;
import org.imagelake.pipeline.duplicates.DuplicateSettings;
import org.imagelake.pipeline.report.ReportQuery.Shown;

/**
 * Which pictures are looked at: the worst and the best, overall and for each issue. What looks like
 * one that stands before it is left out, else a burst or a copied folder would fill a gallery.
 */
final class GalleryQueries {
  /** So many pictures compete for each place. */
  private static final int CANDIDATES = 8;

  private GalleryQueries() {}

  /**
   * Galleries of so many pictures.
   *
   * @param top pictures on each side of each gallery
   */
  static List<ReportQuery> all(int top) {
    return List.of(
        images("worst", Shown.PICTURES, top, overall("", top)),
        images("best", Shown.PICTURES, top, overall(" DESC", top)),
        images("issues_worst", Shown.PICTURES, top * Issues.ALL.size(), byIssue("", top)),
        images("issues_best", Shown.PICTURES, top * Issues.ALL.size(), byIssue(" DESC", top)));
  }

  private static String overall(String direction, int top) {
    return """
    WITH candidates AS (
      SELECT path, quality.score AS score, quality.level AS level, phash
      FROM images WHERE vanished_at IS NULL AND quality.score IS NOT NULL
      ORDER BY quality.score%1$s, path LIMIT %2$d),
    seen AS (
      SELECT *, collect_list(phash) OVER (ORDER BY score%1$s, path
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS earlier FROM candidates)
    SELECT path, score, level FROM seen
    WHERE NOT coalesce(exists(earlier, e -> bit_count(e ^ phash) <= %3$d), false)
    ORDER BY score%1$s, path
    """
        .formatted(direction, top * CANDIDATES, DuplicateSettings.DEFAULT_DISTANCE);
  }

  /** Scores meet at 0 and 1: the distance from the threshold tells them apart there. */
  private static String byIssue(String direction, int top) {
    return """
    WITH judged AS (
      SELECT path, phash, i.* FROM (
        SELECT path, phash, explode(issues) AS i FROM images WHERE vanished_at IS NULL)
      WHERE i.score IS NOT NULL),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY issue
        ORDER BY score%s, abs(measured - threshold) DESC, path) AS rank FROM judged),
    seen AS (
      SELECT *, collect_list(phash) OVER (PARTITION BY issue ORDER BY rank
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS earlier
      FROM ranked WHERE rank <= %d),
    placed AS (
      SELECT issue, row_number() OVER (PARTITION BY issue ORDER BY rank) AS place,
        path, measured, threshold, score, confidence, flagged
      FROM seen WHERE NOT coalesce(exists(earlier, e -> bit_count(e ^ phash) <= %d), false))
    SELECT * FROM placed WHERE place <= %d ORDER BY issue, place
    """
        .formatted(direction, top * CANDIDATES, DuplicateSettings.DEFAULT_DISTANCE, top);
  }
}
