package org.imagelake.pipeline;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Rows as texts that can be compared. */
public final class RowTexts {
  private RowTexts() {}

  /** Every row with all its columns, sorted. */
  public static List<String> of(Dataset<Row> rows) {
    return rows.selectExpr("to_json(struct(*))").as(Encoders.STRING()).collectAsList().stream()
        .sorted()
        .toList();
  }
}
