package org.imagelake.pipeline.report;

import static org.imagelake.pipeline.report.ReportQuery.images;
import static org.imagelake.pipeline.report.ReportQuery.numbers;

import java.util.List;
import org.imagelake.pipeline.report.ReportQuery.Shown;

/** What the collection is made of, and how good it is. */
final class CollectionQueries {
  private static final int CLASSES = 40;
  private static final int FAILED = 200;

  private CollectionQueries() {}

  static List<ReportQuery> all() {
    return List.of(
        numbers(
            "totals",
            1,
            """
            SELECT count(*) AS images, count(error.code) AS failed,
              count_if(exists(issues, i -> i.flagged)) AS flagged,
              coalesce(sum(length), 0L) AS bytes,
              round(coalesce(sum(pixels.megapixels) FILTER (WHERE error IS NULL), 0D), 3) AS megapixels,
              round(avg(quality.score), 4) AS mean_score,
              count(DISTINCT camera.model) AS cameras,
              count(gps.latitude) AS with_gps,
              count_if(colors.grayscale) AS black_and_white,
              min(taken.local_time) AS first_taken, max(taken.local_time) AS last_taken
            FROM images WHERE vanished_at IS NULL
            """),
        numbers(
            "vanished", 1, "SELECT count(*) AS images FROM images WHERE vanished_at IS NOT NULL"),
        numbers(
            "failures",
            CLASSES,
            """
            SELECT error.code AS code, error.stage AS stage, count(*) AS images,
              min(error.message) AS example
            FROM images WHERE vanished_at IS NULL AND error IS NOT NULL
            GROUP BY error.code, error.stage ORDER BY images DESC, code, stage
            """),
        images(
            "failed_images",
            Shown.ROWS,
            FAILED,
            """
            SELECT path, file_name, length, error.code AS code, error.stage AS stage,
              error.message AS message
            FROM images WHERE vanished_at IS NULL AND error IS NOT NULL ORDER BY code, path
            """),
        numbers(
            "formats",
            CLASSES,
            """
            SELECT format, count(*) AS images, count(error.code) AS failed,
              count_if(NOT extension_matches_format) AS misnamed,
              coalesce(sum(length), 0L) AS bytes, round(avg(pixels.megapixels), 3) AS mean_megapixels
            FROM images WHERE vanished_at IS NULL GROUP BY format ORDER BY images DESC, format
            """),
        numbers(
            "resolutions",
            CLASSES,
            """
            SELECT pixels.resolution_category AS name, count(*) AS images
            FROM images WHERE vanished_at IS NULL AND pixels.resolution_category IS NOT NULL
            GROUP BY name ORDER BY min(pixels.megapixels), name
            """),
        numbers(
            "lengths",
            CLASSES,
            """
            SELECT length(bin(length)) - 1 AS power_of_two, count(*) AS images
            FROM images WHERE vanished_at IS NULL AND length > 0 GROUP BY 1 ORDER BY 1
            """),
        numbers(
            "shapes",
            CLASSES,
            """
            SELECT CASE WHEN pixels.aspect_ratio >= 2 THEN 'panorama'
                WHEN pixels.aspect_ratio > 1.05 THEN 'landscape'
                WHEN pixels.aspect_ratio >= 0.95 THEN 'square'
                WHEN pixels.aspect_ratio > 0.5 THEN 'portrait' ELSE 'tall' END AS name,
              count(*) AS images
            FROM images WHERE vanished_at IS NULL AND pixels.aspect_ratio IS NOT NULL
            GROUP BY name ORDER BY images DESC, name
            """),
        numbers(
            "levels",
            CLASSES,
            """
            SELECT quality.level AS name, count(*) AS images
            FROM images WHERE vanished_at IS NULL AND quality.level IS NOT NULL
            GROUP BY name ORDER BY min(quality.score), name
            """),
        numbers(
            "scores",
            CLASSES,
            """
            SELECT least(CAST(floor(quality.score * 20) AS INT), 19) AS twentieth, count(*) AS images
            FROM images WHERE vanished_at IS NULL AND quality.score IS NOT NULL
            GROUP BY twentieth ORDER BY twentieth
            """),
        numbers(
            "issues",
            CLASSES,
            """
            SELECT i.issue AS issue, count_if(i.flagged) AS flagged, count(i.measured) AS measured,
              try_divide(count_if(i.flagged), count(i.measured)) AS share
            FROM (SELECT explode(issues) AS i FROM images WHERE vanished_at IS NULL)
            GROUP BY i.issue ORDER BY flagged DESC, issue
            """));
  }
}
