package org.imagelake.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.pipeline.convert.CompressionReport;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;

/**
 * What SQL sees of a lake under one name.
 *
 * @param name name of the view, and second argument of the table function
 * @param rows its rows, of committed runs only
 */
record LakeView(String name, Function<Lake, Dataset<Row>> rows) {
  private static final String HISTORY = "_history";

  /**
   * Each table with the latest row of each key, each with every row, and what conversions saved.
   */
  static final List<LakeView> ALL = all();

  static Optional<LakeView> named(String name) {
    return ALL.stream().filter(view -> view.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The names, for people. */
  static String names() {
    return ALL.stream().map(LakeView::name).collect(Collectors.joining(", "));
  }

  private static List<LakeView> all() {
    List<LakeView> views = new ArrayList<>();
    for (Table table : Tables.ALL) {
      if (table.hasRuns()) {
        views.add(new LakeView(table.name(), lake -> lake.current(table)));
        views.add(new LakeView(table.name() + HISTORY, lake -> lake.history(table)));
      }
    }
    views.add(new LakeView(Tables.RUNS.name(), Lake::runs));
    views.add(
        new LakeView(
            CompressionReport.VIEW,
            lake -> CompressionReport.of(lake.history(Tables.CONVERSIONS))));
    return List.copyOf(views);
  }
}
