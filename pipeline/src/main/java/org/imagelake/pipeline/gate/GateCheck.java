package org.imagelake.pipeline.gate;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Holds gates against images: all of them in one pass. */
public final class GateCheck {
  private GateCheck() {}

  /**
   * One result for each gate, in their order.
   *
   * @param images rows of the table images, one per image
   */
  public static List<GateResult> of(List<Gate> gates, Dataset<Row> images) {
    if (gates.isEmpty()) {
      return List.of();
    }
    Column[] measured =
        gates.stream().map(gate -> expr(gate.measure().aggregate())).toArray(Column[]::new);
    Row found = images.groupBy().agg(measured[0], rest(measured)).head();
    List<GateResult> results = new ArrayList<>();
    for (int i = 0; i < gates.size(); i++) {
      results.add(gates.get(i).judge(found.isNullAt(i) ? null : (Double) found.getDouble(i)));
    }
    return results;
  }

  private static Column[] rest(Column[] columns) {
    Column[] rest = new Column[columns.length - 1];
    System.arraycopy(columns, 1, rest, 0, rest.length);
    return rest;
  }
}
