package org.imagelake.pipeline.enhance;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.pipeline.table.ResultStatus;
import org.imagelake.sql.RecordType;

/** What enhancements did, by the issues that images had before. */
public final class EnhancementReport {
  /**
   * One issue in one run.
   *
   * @param issue null for all images, whatever is wrong with them
   * @param images that were flagged before
   * @param tried of these, those with a plan
   * @param enhanced of these, those with a result that was kept
   * @param flaggedAfter of these, those whose result is flagged still; null for all images
   * @param scoreBefore mean score of those with a result, before; null without any
   * @param scoreAfter the same after
   */
  public record Line(
      String issue,
      Long images,
      Long tried,
      Long enhanced,
      Long flaggedAfter,
      Double scoreBefore,
      Double scoreAfter) {}

  private EnhancementReport() {}

  /** A line for each issue that was found, most images first, then one for all images. */
  public static List<Line> of(Dataset<Row> enhancements, String runId) {
    Dataset<Row> run =
        enhancements.where(col("run_id").equalTo(runId).and(col("vanished_at").isNull()));
    Dataset<Row> perIssue =
        run.withColumn("found", explode(col("issues_before")))
            .where(col("found.flagged"))
            .withColumn("issue", col("found.issue"))
            .withColumn(
                "flagged_after",
                exists(
                    col("issues_after"),
                    after ->
                        after
                            .getField("issue")
                            .equalTo(col("found.issue"))
                            .and(after.getField("flagged"))));
    List<Line> lines = new ArrayList<>();
    lines.addAll(lines(perIssue, count_if(enhanced().and(col("flagged_after")))));
    lines.addAll(
        lines(run.withColumn("issue", lit(null).cast("string")), lit(null).cast("bigint")));
    return lines;
  }

  private static Column enhanced() {
    return col("status").equalTo(ResultStatus.ENHANCED.name());
  }

  private static List<Line> lines(Dataset<Row> rows, Column flaggedAfter) {
    RecordType<Line> type = RecordType.of(Line.class);
    return rows
        .groupBy("issue")
        .agg(
            count(lit(1)).as("images"),
            count_if(size(col("plan")).gt(0)).as("tried"),
            count_if(enhanced()).as("enhanced"),
            flaggedAfter.as("flagged_after"),
            avg(when(enhanced(), col("before.score"))).as("score_before"),
            avg(when(enhanced(), col("after.score"))).as("score_after"))
        .orderBy(col("images").desc(), col("issue"))
        .collectAsList()
        .stream()
        .map(type::fromRow)
        .toList();
  }
}
