package org.imagelake.pipeline.plan;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A row with one more cell at its end. */
final class LongerRow {
  private LongerRow() {}

  static Row of(Row row, Object cell) {
    Object[] cells = new Object[row.length() + 1];
    Arrays.setAll(cells, i -> i < row.length() ? row.get(i) : cell);
    return RowFactory.create(cells);
  }
}
