package org.imagelake.pipeline.duplicates;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Random;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.imagelake.pipeline.LocalSpark;

/**
 * Seconds to link and group random hashes of which one in a hundred has a planted copy up to six
 * bits away, and how many of these share a group with their original; docs/benchmarks.md says how
 * to run it.
 */
final class NearCopiesScale {
  private static final int DISTANCE = DuplicateSettings.DEFAULT_DISTANCE;

  private static final int ROUNDS = 5;

  private NearCopiesScale() {}

  public static void main(String[] arguments) {
    SparkSession spark = LocalSpark.session();
    measure(spark, 100_000);
    measure(spark, 1_000_000);
    System.out.println("warm");
    double[] ratios = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long small = measure(spark, 100_000);
      ratios[round] = (double) measure(spark, 1_000_000) / small;
    }
    Arrays.sort(ratios);
    System.out.printf("median ratio %.1f of %s%n", ratios[ROUNDS / 2], Arrays.toString(ratios));
    spark.stop();
  }

  private static long measure(SparkSession spark, int count) {
    MapFunction<Long, Long> hash = id -> new Random(id).nextLong();
    Dataset<Row> originals = spark.range(count).map(hash, Encoders.LONG()).toDF("hash");
    Dataset<Row> planted =
        originals
            .limit(count / 100)
            .select(
                col("hash"),
                functions
                    .udf((UDF1<Long, Long>) NearCopiesScale::copyOf, DataTypes.LongType)
                    .apply(col("hash"))
                    .as("copy"))
            .localCheckpoint();
    Dataset<Row> hashes = originals.union(planted.select("copy")).distinct().localCheckpoint();
    long started = System.nanoTime();
    Dataset<Row> groups =
        Groups.of(NearCopies.links(hashes, hashes.count(), DISTANCE)).localCheckpoint();
    long took = System.nanoTime() - started;
    long found =
        planted
            .join(groups.selectExpr("hash", "first_hash AS one"), "hash")
            .join(groups.selectExpr("hash AS copy", "first_hash AS other"), "copy")
            .where("one = other")
            .count();
    System.out.printf(
        "%,d hashes: %.1f s, %,d of %,d planted copies found%n",
        hashes.count(), took / 1e9, found, planted.count());
    return took;
  }

  /** Each hash decides its copy: one to six bits away. */
  private static long copyOf(long hash) {
    Random random = new Random(hash);
    int bits = 1 + random.nextInt(DISTANCE);
    return random
        .ints(0, Long.SIZE)
        .distinct()
        .limit(bits)
        .mapToLong(bit -> 1L << bit)
        .reduce(hash, (copy, flip) -> copy ^ flip);
  }
}
