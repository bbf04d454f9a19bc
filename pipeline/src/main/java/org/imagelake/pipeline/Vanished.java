package org.imagelake.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.imagelake.image.ImageError.Code;
import org.imagelake.pipeline.run.Comparison;
import org.imagelake.pipeline.source.Coverage;
import org.imagelake.pipeline.source.Listing;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Known files that are gone. One counts as gone when its input folder was listed without it and it
 * is not found by its path either. An input that lost too much at once is taken for one that is not
 * what it was, such as a disk that is not mounted: nothing below it is marked, and the run says so.
 *
 * <p>The row of a folder that could not be listed goes, too, once the folder opens: what it holds
 * has rows of its own then. That is no loss, and does not count as one.
 */
final class Vanished {
  private static final String FOLDER = "input_folder";

  private final Coverage coverage;
  private final double mostAtOnce;
  private final List<String> notes = new ArrayList<>();

  /**
   * @param mostAtOnce largest share of the known files below an input that may be gone, 0 to 1
   */
  Vanished(Coverage coverage, double mostAtOnce) {
    this.coverage = coverage;
    this.mostAtOnce = mostAtOnce;
  }

  /** What was not marked, and why; null when there is nothing to say. */
  String note() {
    return notes.isEmpty() ? null : String.join("; ", notes);
  }

  /**
   * The latest rows of the files that are gone, marked.
   *
   * @param reopened paths of folders that were refused and are so no more
   * @param current the latest rows of what the run does
   */
  Dataset<Row> rows(
      SparkSession spark,
      Comparison comparison,
      Dataset<Row> reopened,
      Dataset<Row> current,
      Instant now) {
    Dataset<Row> gone = comparison.pathsGone().withColumn(FOLDER, folder());
    Dataset<Row> credible = gone.where(col(FOLDER).isin(credible(gone, current).toArray()));
    Dataset<Row> proven =
        Listing.look(spark, credible)
            .where(col("error.code").equalTo(Code.VANISHED.name()))
            .select("path");
    Dataset<Row> settled = proven.unionAll(reopened);
    return current
        .join(settled, CollectionConverters.asScala(List.of("path")).toSeq(), "left_semi")
        .withColumn("vanished_at", lit(now));
  }

  private Column folder() {
    UDF1<String, String> folder = coverage::folderOf;
    return functions.udf(folder, DataTypes.StringType).apply(col("path"));
  }

  /** The input folders that lost no more than they may; as many as there are inputs at most. */
  private List<String> credible(Dataset<Row> gone, Dataset<Row> current) {
    Map<String, Long> known =
        counts(
            current.where(col("vanished_at").isNull()).select("path").withColumn(FOLDER, folder()));
    List<String> credible = new ArrayList<>();
    counts(gone)
        .forEach(
            (input, missing) -> {
              long of = known.getOrDefault(input, 0L);
              if (of == 0) {
                return; // another run has marked them meanwhile
              }
              if (missing <= mostAtOnce * of) {
                credible.add(input);
              } else {
                notes.add(
                    "%,d of %,d known images below %s are not there any more and were not marked as vanished: is it what it was? --max-vanished-ratio 1 marks them"
                        .formatted(missing, of, input));
              }
            });
    return credible;
  }

  private static Map<String, Long> counts(Dataset<Row> paths) {
    Map<String, Long> counts = new HashMap<>();
    paths
        .where(col(FOLDER).isNotNull())
        .groupBy(FOLDER)
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    return counts;
  }
}
