package org.imagelake.pipeline.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.imagelake.image.ImageError.Code;
import org.imagelake.pipeline.table.RunRow;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What the lake has already. An image is known when its latest row has its path, length and
 * modification time, from the same version and settings; a broken one too, as it is still the same
 * file. What could not be reached, or whose target failed, is not known: nothing of the file says
 * whether it can be now.
 */
public final class Known {
  private static final List<String> KEY = List.of("path", "length", "modification_time");

  /** What the length is called in tables that have two of them. */
  private static final String SOURCE_BYTES = "source_bytes";

  private static final Object[] OUT_OF_REACH = {
    Code.VANISHED.name(),
    Code.PERMISSION_DENIED.name(),
    Code.TARGET_FAILED.name(),
    Code.NAME_TAKEN.name()
  };

  private Known() {}

  /** The listed files that the lake does not know. */
  public static Dataset<Row> without(
      Dataset<Row> listed,
      Dataset<Row> current,
      Dataset<Row> runs,
      String version,
      String settingsFingerprint) {
    List<String> comparable =
        runs.where(
                col("analyzer_version")
                    .equalTo(version)
                    .and(col("settings_fingerprint").equalTo(settingsFingerprint))
                    .and(col("status").isin(RunRow.Status.COMMITTED.toArray())))
            .select("run_id")
            .as(Encoders.STRING())
            .collectAsList();
    if (comparable.isEmpty()) {
      return listed;
    }
    boolean twoLengths = List.of(current.columns()).contains(SOURCE_BYTES);
    Dataset<Row> known =
        (twoLengths ? current.withColumnRenamed(SOURCE_BYTES, "length") : current)
            .where(col("run_id").isin(comparable.toArray()))
            .where(col("error").isNull().or(not(col("error.code").isin(OUT_OF_REACH))))
            .select(KEY.stream().map(functions::col).toArray(Column[]::new));
    return listed.join(known, CollectionConverters.asScala(KEY).toSeq(), "left_anti");
  }
}
