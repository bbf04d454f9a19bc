package org.imagelake.pipeline.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the written rows of a run add up to. Counted from the rows, as accumulators count twice what
 * Spark does twice.
 */
public record RunCounts(
    long done, long failed, Map<String, Long> failedByCode, long bytes, double megapixels) {

  public static final RunCounts NONE = new RunCounts(0, 0, Map.of(), 0, 0);

  /** Both together. */
  public RunCounts plus(RunCounts more) {
    Map<String, Long> byCode = new TreeMap<>(failedByCode);
    more.failedByCode.forEach((code, count) -> byCode.merge(code, count, Long::sum));
    return new RunCounts(
        done + more.done,
        failed + more.failed,
        byCode,
        bytes + more.bytes,
        megapixels + more.megapixels);
  }

  /**
   * Counts rows.
   *
   * @param length column with the length of the input
   * @param size expression for the megapixels of one row
   */
  public static RunCounts of(Dataset<Row> rows, String length, Column size) {
    long done = 0;
    long failed = 0;
    long bytes = 0;
    double megapixels = 0;
    Map<String, Long> byCode = new TreeMap<>();
    for (Row group :
        rows.groupBy(col("error.code"))
            .agg(count(lit(1)), sum(length), sum(size))
            .collectAsList()) {
      long count = group.getLong(1);
      if (group.isNullAt(0)) {
        done = count;
      } else {
        failed += count;
        byCode.put(group.getString(0), count);
      }
      bytes += group.isNullAt(2) ? 0 : group.getLong(2);
      megapixels += group.isNullAt(3) ? 0 : group.getDouble(3);
    }
    return new RunCounts(done, failed, byCode, bytes, megapixels);
  }
}
