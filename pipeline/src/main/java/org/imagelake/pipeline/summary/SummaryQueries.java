package org.imagelake.pipeline.summary;

import static org.apache.spark.sql.functions.expr;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.summary.Summary.CameraCount;
import org.imagelake.pipeline.summary.Summary.FailureCount;
import org.imagelake.pipeline.summary.Summary.FormatCount;
import org.imagelake.pipeline.summary.Summary.IssueCount;
import org.imagelake.pipeline.summary.Summary.NamedCount;
import org.imagelake.pipeline.summary.Summary.Totals;
import org.imagelake.sql.RecordType;

/** The questions of a summary, each an aggregation with a bounded answer. */
final class SummaryQueries {
  private final Lake lake;
  private final Dataset<Row> images;
  private final int top;

  SummaryQueries(Lake lake, int top) {
    this.lake = lake;
    this.images = lake.images();
    this.top = top;
  }

  Summary ask() {
    return new Summary(
        totals(),
        answers(FormatCount.class, formats()),
        answers(NamedCount.class, counts("pixels.resolution_category")),
        answers(NamedCount.class, counts("quality.level")),
        answers(IssueCount.class, issues()),
        answers(CameraCount.class, cameras()),
        answers(FailureCount.class, failures()),
        lake.runRows(top));
  }

  private Totals totals() {
    Dataset<Row> totals =
        images.selectExpr(
            "count(*) AS images",
            "count(error.code) AS failed",
            "coalesce(sum(length), 0L) AS bytes",
            "coalesce(sum(pixels.megapixels), 0D) AS megapixels",
            "min(length) AS smallest_bytes",
            "approx_percentile(length, 0.5D) AS median_bytes",
            "max(length) AS largest_bytes",
            "approx_percentile(pixels.megapixels, 0.5D) AS median_megapixels",
            "count(gps.latitude) AS with_gps",
            "min(taken.local_time) AS first_taken",
            "max(taken.local_time) AS last_taken");
    return RecordType.of(Totals.class).fromRow(totals.first());
  }

  private Dataset<Row> formats() {
    return images
        .groupBy(expr("format"))
        .agg(
            expr("count(*) AS images"),
            expr("coalesce(sum(length), 0L) AS bytes"),
            expr("avg(pixels.megapixels) AS mean_megapixels"))
        .orderBy(expr("images DESC"), expr("format"));
  }

  private Dataset<Row> counts(String column) {
    return images
        .groupBy(expr(column + " AS name"))
        .agg(expr("count(*) AS images"))
        .where("name IS NOT NULL")
        .orderBy(expr("images DESC"), expr("name"));
  }

  private Dataset<Row> issues() {
    return images
        .selectExpr("inline(issues)")
        .groupBy(expr("issue"))
        .agg(expr("count_if(flagged) AS flagged"), expr("count(measured) AS measured"))
        .selectExpr("*", "try_divide(flagged, measured) AS share")
        .orderBy(expr("flagged DESC"), expr("issue"));
  }

  private Dataset<Row> cameras() {
    return images
        .groupBy(expr("camera.make AS make"), expr("camera.model AS model"))
        .agg(expr("count(*) AS images"))
        .where("make IS NOT NULL OR model IS NOT NULL")
        .orderBy(expr("images DESC"), expr("make"), expr("model"));
  }

  private Dataset<Row> failures() {
    return images
        .where("error IS NOT NULL")
        .groupBy(expr("error.code AS code"), expr("error.stage AS stage"))
        .agg(expr("count(*) AS images"), expr("min(path) AS example_path"))
        .orderBy(expr("images DESC"), expr("code"), expr("stage"));
  }

  private <R extends Record> List<R> answers(Class<R> type, Dataset<Row> question) {
    RecordType<R> answer = RecordType.of(type);
    return question.limit(top).collectAsList().stream().map(answer::fromRow).toList();
  }
}
