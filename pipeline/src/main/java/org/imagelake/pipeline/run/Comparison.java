package org.imagelake.pipeline.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.imagelake.pipeline.source.Coverage;

/**
 * The listing beside what the lake knows, compared once in a run and stored; of what is known and
 * unchanged, which is nearly all of it, nothing but the number is kept.
 *
 * @param compared columns of a listed file and its state
 * @param listed files in the listing
 * @param toDo files that are new, changed or not settled
 * @param bytes length of these together
 * @param gone known files that should be in the listing, and are not
 * @param opened known folders that were refused, and are no such rows of the listing any more
 */
public record Comparison(
    Stored compared, long listed, long toDo, long bytes, long gone, long opened) {
  private static final String STATE = "state";
  private static final String TO_DO = "TO_DO";
  private static final String KNOWN = "KNOWN";
  private static final String GONE = "GONE";

  /** A folder that was refused, and is not any more or is gone. */
  private static final String OPENED = "OPENED";

  /** Known, not in the listing, and no wonder: the inputs do not cover it, or it is marked. */
  private static final String ELSEWHERE = "ELSEWHERE";

  /** All that is listed is to do. */
  public static Comparison withNothing(Staging staging, Dataset<Row> listed) {
    return of(staging.keep("compared", listed.withColumn(STATE, lit(TO_DO))));
  }

  /**
   * Compares by path.
   *
   * @param known rows of {@link Known}
   * @param full whether what is settled is done again
   * @param keepKnown whether paths of what is known are kept, too, for {@link #pathsListed}
   */
  public static Comparison with(
      Dataset<Row> known,
      Staging staging,
      Dataset<Row> listed,
      Coverage coverage,
      boolean full,
      boolean keepKnown) {
    Dataset<Row> both = listed.join(known, col("path").equalTo(col(Known.PATH)), "full_outer");
    Column unchanged =
        coalesce(
            col(Known.SETTLED)
                .and(col("length").equalTo(col(Known.LENGTH)))
                .and(col("modification_time").equalTo(col(Known.TIME))),
            lit(false));
    Column state =
        when(
                col("path").isNull(),
                when(isEntered(coverage), OPENED)
                    .when(isMissed(coverage), GONE)
                    .otherwise(ELSEWHERE))
            .when(unchanged.and(lit(!full)), KNOWN)
            .otherwise(TO_DO);
    Column told = col(STATE).isin(TO_DO, GONE, OPENED).or(lit(keepKnown));
    return of(
        staging.keep(
            "compared",
            both.withColumn(STATE, state)
                .where(col(STATE).notEqual(ELSEWHERE))
                .select(
                    when(told, coalesce(col("path"), col(Known.PATH))).as("path"),
                    when(told, col("length")).as("length"),
                    when(told, col("modification_time")).as("modification_time"),
                    when(told, col("error")).as("error"),
                    col(STATE))));
  }

  private static Column isMissed(Coverage coverage) {
    return isCovered(path -> coverage.folderOf(path) != null);
  }

  private static Column isEntered(Coverage coverage) {
    return col(Known.REFUSED).and(isCovered(coverage::enters));
  }

  private static Column isCovered(UDF1<String, Boolean> covered) {
    return not(col(Known.VANISHED))
        .and(functions.udf(covered, DataTypes.BooleanType).apply(col(Known.PATH)));
  }

  private static Comparison of(Stored compared) {
    long known = 0;
    long toDo = 0;
    long bytes = 0;
    long gone = 0;
    long opened = 0;
    for (Row group :
        compared.rows().groupBy(STATE).agg(count(lit(1)), sum("length")).collectAsList()) {
      switch (group.getString(0)) {
        case KNOWN -> known = group.getLong(1);
        case GONE -> gone = group.getLong(1);
        case OPENED -> opened = group.getLong(1);
        default -> {
          toDo = group.getLong(1);
          bytes = group.isNullAt(2) ? 0 : group.getLong(2);
        }
      }
    }
    return new Comparison(compared, known + toDo, toDo, bytes, gone, opened);
  }

  /** The files to do, as they were listed, in the same partitions each time. */
  public Dataset<Row> filesToDo() {
    return compared.rows().where(col(STATE).equalTo(TO_DO)).drop(STATE);
  }

  /** Paths of all that is listed; known ones are among them only if they were kept. */
  public Dataset<Row> pathsListed() {
    return compared.rows().where(col(STATE).isin(TO_DO, KNOWN)).select("path");
  }

  /** Paths of the files that are gone. */
  public Dataset<Row> pathsGone() {
    return compared.rows().where(col(STATE).equalTo(GONE)).select("path");
  }

  /** Paths of the folders that were refused. */
  public Dataset<Row> pathsOpened() {
    return compared.rows().where(col(STATE).equalTo(OPENED)).select("path");
  }
}
