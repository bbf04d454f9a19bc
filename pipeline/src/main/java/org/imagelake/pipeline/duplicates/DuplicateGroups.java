package org.imagelake.pipeline.duplicates;

import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.imagelake.pipeline.table.DuplicateRow.Match;

/**
 * Images that are copies of each other, and which of them to keep: the one with the most pixels,
 * then the best score, then the oldest; of those that are equal in all, the first by name.
 */
final class DuplicateGroups {
  /**
   * A picture with structure sets half of its 64 bits. Flat ones, a scan of an empty page or a
   * colour card, set few or nearly all: such hashes are alike whatever the files are.
   */
  private static final int FEWEST_BITS = 24;

  private static final int MOST_BITS = Long.SIZE - FEWEST_BITS;

  private DuplicateGroups() {}

  /** The columns that copies are found and compared by; what was never read has no copies. */
  static Dataset<Row> candidates(Dataset<Row> images) {
    return images
        .where(col("content_sha256").isNotNull())
        .select(
            col("path"),
            col("content_sha256"),
            tellingHash().as("phash"),
            col("pixels.width").as("width"),
            col("pixels.height").as("height"),
            col("length"),
            col("modification_time"),
            col("taken.local_time").as("taken"),
            round(col("quality.score"), 2).as("score"));
  }

  /**
   * The hash, when it tells pictures apart: one for all files with the same bytes, some of which
   * may have been analysed without it, or by other settings.
   */
  private static Column tellingHash() {
    return max(when(bit_count(col("phash")).between(FEWEST_BITS, MOST_BITS), col("phash")))
        .over(Window.partitionBy("content_sha256"));
  }

  /** Each hash that tells pictures apart, once, in a column {@code hash}. */
  static Dataset<Row> hashes(Dataset<Row> candidates) {
    return candidates.where(col("phash").isNotNull()).select(col("phash").as("hash")).distinct();
  }

  /**
   * The rows of the table, without the run.
   *
   * @param members hashes with the first hash of their group, as {@link Groups} gives them
   */
  static Dataset<Row> rows(Dataset<Row> candidates, Dataset<Row> members) {
    Column sameGroup =
        coalesce(col("first_hash"), col("phash")).cast("string"); // never 64 digits, as the other
    WindowSpec group = Window.partitionBy("group");
    WindowSpec bestFirst =
        group.orderBy(
            pixels().desc_nulls_last(),
            col("score").desc_nulls_last(),
            col("taken").asc_nulls_last(),
            col("modification_time").asc_nulls_last(),
            col("path"));
    return candidates
        .join(members, col("phash").equalTo(col("hash")), "left")
        .withColumn("group", coalesce(sameGroup, col("content_sha256")))
        .withColumn("images", count(lit(1)).over(group))
        .where(col("images").gt(1))
        .withColumn("group_id", min("content_sha256").over(group))
        .withColumn("best", first(struct(col("*"))).over(bestFirst))
        .withColumn("keep", col("path").equalTo(col("best.path")))
        .withColumn("keep_path", col("best.path"))
        .withColumn(
            "match",
            when(col("content_sha256").equalTo(col("best.content_sha256")), Match.EXACT.name())
                .otherwise(Match.NEAR.name()))
        .withColumn("distance", bit_count(col("phash").bitwiseXOR(col("best.phash"))))
        .withColumn("reason", reason());
  }

  private static Column pixels() {
    return pixels("");
  }

  private static Column pixels(String of) {
    return col(of + "width").cast("bigint").multiply(col(of + "height"));
  }

  private static Column reason() {
    return when(col("keep"), lit("kept"))
        .when(
            coalesce(pixels(), lit(0)).lt(coalesce(pixels("best."), lit(0))),
            concat(lit("fewer pixels: "), size(""), lit(" instead of "), size("best.")))
        .when(
            coalesce(col("score"), lit(-1)).lt(coalesce(col("best.score"), lit(-1))),
            format_string("lower score: %.2f instead of %.2f", col("score"), col("best.score")))
        .when(
            col("taken").isNull().and(col("best.taken").isNotNull()),
            lit("does not say when it was taken"))
        .when(
            col("taken").gt(col("best.taken")),
            concat(lit("taken later: "), col("taken"), lit(" instead of "), col("best.taken")))
        .when(col("modification_time").gt(col("best.modification_time")), lit("modified later"))
        .otherwise(lit("the same in all; its name comes later"));
  }

  private static Column size(String of) {
    return coalesce(
        format_string("%dx%d", col(of + "width"), col(of + "height")), lit("an unknown size"));
  }
}
