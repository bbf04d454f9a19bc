package org.imagelake.jobs.http;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.run.RunId;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import org.imagelake.sql.RecordType;

/** Runs of the lake, whoever started them. */
final class PastRuns {
  private final SparkSession spark;
  private final String lake;

  PastRuns(SparkSession spark, String lake) {
    this.spark = spark;
    this.lake = lake;
  }

  /** The row of a run, if there is one. */
  Optional<RunRow> find(String id) throws IOException {
    Lake opened = Lake.open(spark, lake);
    if (!RunId.isRunId(id)) {
      return Optional.empty();
    }
    Path file = opened.folders().runFile(Tables.RUNS, id);
    if (!file.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(file)) {
      return Optional.empty();
    }
    List<RunRow> rows =
        opened.runs().where(col("run_id").equalTo(id)).collectAsList().stream()
            .map(RecordType.of(RunRow.class)::fromRow)
            .toList();
    return rows.stream().findFirst();
  }
}
