package org.imagelake.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.pipeline.plan.BatchSize;
import org.imagelake.pipeline.plan.Batches;
import org.imagelake.pipeline.run.Staging;

/**
 * The files of a run in batches, planned once; a batch's files are stored, as the packing reads
 * them twice and must find them in the same order.
 */
record Plan(List<Batch> batches) {
  private static final String NAME = "plan";

  /**
   * What is committed together.
   *
   * @param files rows of listed files
   * @param count how many
   * @param bytes their length together
   */
  record Batch(Dataset<Row> files, long count, long bytes) {}

  /**
   * Cuts the files where there are too many for one batch.
   *
   * @param files stored rows of listed files
   */
  static Plan of(Staging staging, Dataset<Row> files, long count, long bytes, BatchSize size) {
    if (Batches.isOne(size, count, bytes)) {
      return new Plan(List.of(new Batch(files, count, bytes)));
    }
    staging.keepParts(NAME, Batches.number(files, size), Batches.BATCH);
    List<Batch> batches = new ArrayList<>();
    for (Row sums :
        staging
            .parts(NAME)
            .groupBy(Batches.BATCH)
            .agg(count(lit(1)), sum("length"))
            .orderBy(col(Batches.BATCH))
            .collectAsList()) {
      batches.add(
          new Batch(
              staging.part(NAME, Batches.BATCH, sums.getInt(0), files.schema()).rows(),
              sums.getLong(1),
              sums.isNullAt(2) ? 0 : sums.getLong(2)));
    }
    return new Plan(batches);
  }
}
