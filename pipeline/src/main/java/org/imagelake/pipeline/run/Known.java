package org.imagelake.pipeline.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What the lake has already: of each path the latest row, and whether that settles it. It does when
 * it is from the same version and settings; a broken image too, as it is still the same file. What
 * could not be reached, or whose target failed, is never settled: nothing of the file says whether
 * it can be now.
 *
 * @param runs ids of the runs with the same version and settings
 * @param attempts how often a broken image is tried in all; 1 to leave it
 */
public record Known(List<String> runs, int attempts) {
  static final String PATH = "known_path";
  static final String LENGTH = "known_length";
  static final String TIME = "known_time";
  static final String SETTLED = "settled";
  static final String VANISHED = "vanished";
  static final String REFUSED = "refused";

  /** What the length is called in tables that have two of them. */
  private static final String SOURCE_BYTES = "source_bytes";

  private static final Object[] OUT_OF_REACH = {
    Code.VANISHED.name(),
    Code.PERMISSION_DENIED.name(),
    Code.TARGET_FAILED.name(),
    Code.NAME_TAKEN.name()
  };

  /**
   * One narrow row per path.
   *
   * @param current the latest rows of what the run does
   * @param history all of them
   */
  public Dataset<Row> of(Dataset<Row> current, Dataset<Row> history) {
    Column comparable = col("run_id").isin(runs.toArray());
    Column fine = col("error").isNull();
    Column broken = not(col("error.code").isin(OUT_OF_REACH));
    Dataset<Row> rows = current;
    if (attempts > 1) {
      // A mark of what has vanished is a copy of the attempt before.
      Column tried = comparable.and(not(fine)).and(col("vanished_at").isNull());
      rows = withExhausted(rows, history.where(tried.and(broken)));
      broken = broken.and(col("exhausted").isNotNull());
    }
    Column vanished = col("vanished_at").isNotNull();
    return rows.select(
        col("path").as(PATH),
        length(current).as(LENGTH),
        col("modification_time").as(TIME),
        comparable.and(fine.or(broken)).and(not(vanished)).as(SETTLED),
        vanished.as(VANISHED),
        refused().as(REFUSED));
  }

  /** Whether a row is of something that listing was not let into, such as a folder. */
  private static Column refused() {
    Column refused =
        col("error.stage")
            .equalTo(Stage.LIST.name())
            .and(col("error.code").equalTo(Code.PERMISSION_DENIED.name()));
    return coalesce(refused, lit(false));
  }

  /** Marks the files whose content failed so often that it is not tried again. */
  private Dataset<Row> withExhausted(Dataset<Row> current, Dataset<Row> failures) {
    List<String> file = List.of("path", length(current).toString(), "modification_time");
    Column[] key = file.stream().map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    Dataset<Row> exhausted =
        failures
            .groupBy(key)
            .agg(count(lit(1)).as("exhausted"))
            .where(col("exhausted").geq(attempts));
    return current.join(exhausted, CollectionConverters.asScala(file).toSeq(), "left_outer");
  }

  private static Column length(Dataset<Row> rows) {
    return col(List.of(rows.columns()).contains(SOURCE_BYTES) ? SOURCE_BYTES : "length");
  }
}
