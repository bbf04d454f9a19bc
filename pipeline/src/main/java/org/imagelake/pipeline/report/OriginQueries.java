package org.imagelake.pipeline.report;

import static org.imagelake.pipeline.report.ReportQuery.numbers;

import java.util.List;

/** What the pictures were taken with, when, where, and in which colours. */
final class OriginQueries {
  private static final int DEVICES = 40;

  /** A century, should the clocks of cameras be trusted. */
  private static final int MONTHS = 1_200;

  private static final int HOURS_OF_WEEK = 7 * 24;
  private static final int PLACES = 2_000;
  private static final int COLORS = 60;

  private OriginQueries() {}

  static List<ReportQuery> all() {
    return List.of(
        numbers(
            "cameras",
            DEVICES,
            """
            SELECT camera.make AS make, camera.model AS model, count(*) AS images,
              round(avg(quality.score), 4) AS mean_score,
              min(taken.local_time) AS first_taken, max(taken.local_time) AS last_taken
            FROM images
            WHERE vanished_at IS NULL AND (camera.make IS NOT NULL OR camera.model IS NOT NULL)
            GROUP BY camera.make, camera.model ORDER BY images DESC, make, model
            """),
        numbers(
            "lenses",
            DEVICES,
            """
            SELECT camera.lens_model AS lens, count(*) AS images,
              min(camera.focal_length_mm) AS shortest_mm, max(camera.focal_length_mm) AS longest_mm,
              min(camera.f_number) AS widest_f_number, round(avg(quality.score), 4) AS mean_score
            FROM images WHERE vanished_at IS NULL AND camera.lens_model IS NOT NULL
            GROUP BY camera.lens_model ORDER BY images DESC, lens
            """),
        numbers(
            "months",
            MONTHS,
            """
            SELECT date_format(taken.local_time, 'yyyy-MM') AS month, count(*) AS images
            FROM images WHERE vanished_at IS NULL AND taken.local_time IS NOT NULL
            GROUP BY month ORDER BY month DESC
            """),
        numbers(
            "hours",
            HOURS_OF_WEEK,
            """
            SELECT weekday(taken.local_time) AS weekday, hour(taken.local_time) AS hour,
              count(*) AS images
            FROM images WHERE vanished_at IS NULL AND taken.local_time IS NOT NULL
            GROUP BY weekday, hour ORDER BY weekday, hour
            """),
        numbers(
            "places",
            PLACES,
            """
            WITH places AS (
              SELECT gps.latitude AS latitude, gps.longitude AS longitude, path FROM images
              WHERE vanished_at IS NULL AND gps.latitude IS NOT NULL AND gps.longitude IS NOT NULL),
            cell AS (
              SELECT greatest(max(latitude) - min(latitude), max(longitude) - min(longitude), 0.012)
                / 120 AS degrees FROM places)
            SELECT round(avg(latitude), 5) AS latitude, round(avg(longitude), 5) AS longitude,
              count(*) AS images, min(path) AS example_path
            FROM places CROSS JOIN cell
            GROUP BY floor(latitude / degrees), floor(longitude / degrees)
            ORDER BY images DESC, example_path
            """),
        numbers(
            "colors",
            COLORS,
            """
            SELECT CAST(round(sum(red * ratio) / sum(ratio)) AS INT) AS red,
              CAST(round(sum(green * ratio) / sum(ratio)) AS INT) AS green,
              CAST(round(sum(blue * ratio) / sum(ratio)) AS INT) AS blue,
              round(sum(ratio), 3) AS pictures, count(*) AS images
            FROM (SELECT inline(colors.dominant) FROM images WHERE vanished_at IS NULL)
            WHERE ratio > 0 GROUP BY red DIV 43, green DIV 43, blue DIV 43
            ORDER BY pictures DESC, images DESC, 1, 2, 3
            """));
  }
}
