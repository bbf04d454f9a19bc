package org.imagelake.pipeline.convert;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.image.Describe;
import org.imagelake.pipeline.table.ResultStatus;
import org.imagelake.sql.RecordType;

/** What conversions saved: per run and per pair of formats. */
public final class CompressionReport {
  /** Name of the view in SQL. */
  public static final String VIEW = "compression";

  private static final int MOST_LOSSES = 20;

  /** One run and pair of formats; a row of the view {@code compression}. */
  public record Line(
      @Describe("The run, a key of the table runs.") String runId,
      @Describe("Format of the sources; null when they were not read.") String sourceFormat,
      @Describe("Format of the results; null for failures.") String format,
      @Describe("Input images.") Long images,
      @Describe("Of them failed.") Long failed,
      @Describe("Of them kept, as the result was no smaller.") Long kept,
      @Describe("Length of the sources that were converted or kept, in bytes.") Long bytesBefore,
      @Describe("Length of what stands for them now, in bytes.") Long bytesAfter,
      @Describe("bytes_before / bytes_after.") Double ratio,
      @Describe("Mean lossy quality.") Double quality,
      @Describe("Mean PSNR of verified results that differ from their source, in decibels.")
          Double psnr,
      @Describe("Lowest SSIM of verified results.") Double lowestSsim) {}

  /**
   * What results do not have of their sources.
   *
   * @param what the beginning of the warning: what was lost
   * @param images how many results lack it
   */
  public record Loss(String what, long images) {}

  private CompressionReport() {}

  /**
   * Rows of {@link Line}.
   *
   * @param conversions rows of the table conversions
   */
  public static Dataset<Row> of(Dataset<Row> conversions) {
    Column failed = col("status").equalTo(ResultStatus.FAILED.name());
    Column kept = col("status").equalTo(ResultStatus.KEPT_ORIGINAL.name());
    Column before = when(failed, lit(null)).otherwise(col("source_bytes"));
    Column after = when(kept, col("source_bytes")).otherwise(col("target_bytes"));
    return done(conversions)
        .groupBy("run_id", "source_format", "format")
        .agg(
            count(lit(1)).as("images"),
            sum(when(failed, 1L).otherwise(0L)).as("failed"),
            sum(when(kept, 1L).otherwise(0L)).as("kept"),
            sum(before).as("bytes_before"),
            sum(after).as("bytes_after"),
            sum(before).cast("double").divide(sum(after)).as("ratio"),
            avg("quality").as("quality"),
            avg("psnr").as("psnr"),
            min("ssim").as("lowest_ssim"))
        .orderBy("run_id", "source_format", "format");
  }

  /** Without the rows by which a later run marks what has vanished: it did nothing to those. */
  private static Dataset<Row> done(Dataset<Row> conversions) {
    return conversions.where(col("vanished_at").isNull());
  }

  /** The lines of one run; as few as there are pairs of formats. */
  public static List<Line> lines(Dataset<Row> conversions, String runId) {
    RecordType<Line> type = RecordType.of(Line.class);
    return of(conversions.where(col("run_id").equalTo(runId))).collectAsList().stream()
        .map(type::fromRow)
        .toList();
  }

  /** What one run's results do not have of their sources, most frequent first. */
  public static List<Loss> losses(Dataset<Row> conversions, String runId) {
    return done(conversions)
        .where(col("run_id").equalTo(runId))
        .select(explode(col("warnings")).as("warning"))
        .select(substring_index(col("warning"), ":", 1).as("what"))
        .groupBy("what")
        .agg(count(lit(1)).as("images"))
        .orderBy(col("images").desc(), col("what"))
        .limit(MOST_LOSSES)
        .collectAsList()
        .stream()
        .map(row -> new Loss(row.getString(0), row.getLong(1)))
        .toList();
  }
}
