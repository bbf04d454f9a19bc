package org.imagelake.pipeline.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.pipeline.table.DuplicateRow.Match;
import org.imagelake.sql.RecordType;

/**
 * What the table duplicates adds up to.
 *
 * @param groups pictures that there are copies of
 * @param copies images beside the ones to keep
 * @param exact of these, those with the same bytes as the one to keep
 * @param near the others
 * @param bytes length of the copies together: what keeping one of each would free
 * @param largest groups with the most images
 */
public record DuplicateReport(
    Long groups, Long copies, Long exact, Long near, Long bytes, List<Group> largest) {

  /**
   * One group.
   *
   * @param bytes length of the copies beside the one to keep
   */
  public record Group(String groupId, Long images, Long exact, Long bytes, String keepPath) {}

  /** Public as all records of rows are: they are made by reflection. */
  public record Totals(Long groups, Long copies, Long exact, Long near, Long bytes) {}

  /** Adds up the rows of one run. */
  public static DuplicateReport of(Dataset<Row> duplicates, int mostGroups) {
    RecordType<Totals> totals = RecordType.of(Totals.class);
    RecordType<Group> group = RecordType.of(Group.class);
    Totals sum =
        totals.fromRow(
            duplicates
                .agg(
                    count_if(col("keep")).as("groups"),
                    count_if(not(col("keep"))).as("copies"),
                    copiesThatAre(Match.EXACT).as("exact"),
                    copiesThatAre(Match.NEAR).as("near"),
                    bytesOfCopies().as("bytes"))
                .head());
    List<Group> largest =
        duplicates
            .groupBy("group_id")
            .agg(
                count(lit(1)).as("images"),
                copiesThatAre(Match.EXACT).as("exact"),
                bytesOfCopies().as("bytes"),
                max("keep_path").as("keep_path"))
            .orderBy(col("images").desc(), col("bytes").desc(), col("group_id"))
            .limit(mostGroups)
            .collectAsList()
            .stream()
            .map(group::fromRow)
            .toList();
    return new DuplicateReport(
        sum.groups(), sum.copies(), sum.exact(), sum.near(), sum.bytes(), largest);
  }

  private static Column copiesThatAre(Match match) {
    return count_if(not(col("keep")).and(col("match").equalTo(match.name())));
  }

  private static Column bytesOfCopies() {
    return sum(when(col("keep"), lit(0L)).otherwise(col("length")));
  }
}
