package org.imagelake.pipeline.report;

import static org.imagelake.pipeline.report.ReportQuery.images;
import static org.imagelake.pipeline.report.ReportQuery.numbers;

import java.util.List;
import org.imagelake.pipeline.report.ReportQuery.Shown;

/** What was made of the images: conversions, repairs, groups of copies; and the runs. */
final class ResultQueries {
  private static final int PAIRS_OF_FORMATS = 60;
  private static final int KINDS = 20;
  private static final int REPAIRS = 12;
  private static final int GROUPS = 12;
  private static final int MEMBERS = 6;
  private static final int RUNS = 100;

  private ResultQueries() {}

  static List<ReportQuery> all() {
    return List.of(
        numbers(
            "conversions",
            PAIRS_OF_FORMATS,
            """
            SELECT source_format, format, count(*) AS images, count_if(status = 'FAILED') AS failed,
              count_if(status = 'KEPT_ORIGINAL') AS kept,
              coalesce(sum(CASE WHEN status <> 'FAILED' THEN source_bytes END), 0L) AS bytes_before,
              coalesce(sum(CASE status WHEN 'CONVERTED' THEN target_bytes
                WHEN 'KEPT_ORIGINAL' THEN source_bytes END), 0L) AS bytes_after,
              round(avg(quality), 1) AS mean_quality, round(avg(psnr), 2) AS mean_psnr,
              round(min(ssim), 4) AS lowest_ssim
            FROM conversions WHERE vanished_at IS NULL GROUP BY source_format, format
            ORDER BY bytes_before - bytes_after DESC, source_format, format
            """),
        numbers(
            "losses",
            KINDS,
            """
            SELECT substring_index(warning, ':', 1) AS what, count(*) AS images
            FROM (SELECT explode(warnings) AS warning FROM conversions WHERE vanished_at IS NULL)
            GROUP BY what ORDER BY images DESC, what
            """),
        numbers(
            "repairs",
            KINDS,
            """
            SELECT status, count(*) AS images,
              round(avg(CASE WHEN status = 'ENHANCED' THEN after.score - before.score END), 4)
                AS mean_gain
            FROM enhancements WHERE vanished_at IS NULL GROUP BY status ORDER BY status
            """),
        numbers(
            "repair_steps",
            KINDS,
            """
            SELECT step.enhancement AS enhancement, count(*) AS tried,
              count_if(status = 'ENHANCED') AS kept
            FROM (SELECT explode(plan) AS step, status FROM enhancements WHERE vanished_at IS NULL)
            GROUP BY step.enhancement ORDER BY kept DESC, enhancement
            """),
        images(
            "repaired_images",
            Shown.PAIRS,
            REPAIRS,
            """
            SELECT path, target, target_bytes, plan, before.score AS score_before,
              after.score AS score_after, before.level AS level_before, after.level AS level_after,
              ssim
            FROM enhancements WHERE vanished_at IS NULL AND status = 'ENHANCED'
            ORDER BY after.score - before.score DESC, path, target
            """),
        numbers(
            "duplicates",
            1,
            """
            SELECT count_if(keep) AS groups, count_if(NOT keep) AS copies,
              count_if(NOT keep AND match = 'EXACT') AS exact,
              count_if(NOT keep AND match = 'NEAR') AS near,
              coalesce(sum(CASE WHEN keep THEN 0L ELSE length END), 0L) AS bytes FROM duplicates
            """),
        images("duplicate_groups", Shown.PICTURES, GROUPS * MEMBERS, groups()),
        numbers(
            "runs",
            RUNS,
            """
            SELECT run_id, command, status, started, ended, listed, skipped, done, failed, vanished,
              bytes, round(megapixels, 3) AS megapixels, analysis_seconds, images_per_second,
              megabytes_per_second, message
            FROM runs ORDER BY run_id DESC
            """));
  }

  private static String groups() {
    return """
    WITH largest AS (
      SELECT group_id, count(*) AS size, sum(CASE WHEN keep THEN 0L ELSE length END) AS group_bytes,
        row_number() OVER (ORDER BY count(*) DESC, sum(length) DESC, group_id) AS group_place
      FROM duplicates GROUP BY group_id),
    members AS (
      SELECT d.*, group_place, size, group_bytes, row_number() OVER (PARTITION BY d.group_id
        ORDER BY keep DESC, distance, path) AS member
      FROM duplicates d JOIN largest l ON d.group_id = l.group_id WHERE group_place <= %d)
    SELECT group_place, size, group_bytes, member, path, keep, match, distance, reason, width,
      height, length, score
    FROM members WHERE member <= %d ORDER BY group_place, member
    """
        .formatted(GROUPS, MEMBERS);
  }
}
