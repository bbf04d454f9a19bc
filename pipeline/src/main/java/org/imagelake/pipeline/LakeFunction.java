package org.imagelake.pipeline;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.StringType;

/**
 * The table function {@code imagelake(folder, view)}: a view of a lake in any Spark session.
 *
 * <p>It stands for the plan of the view as it is when the query is analysed, so filters and columns
 * reach the Parquet files, and a temporary view made of it sees later runs.
 */
final class LakeFunction {
  static final String NAME = "imagelake";

  static final String USAGE =
      NAME
          + "(folder, view) - The rows of a lake: of committed runs, and for the views named like"
          + " tables the latest of each image. Views: "
          + LakeView.names()
          + ". Without the second argument: images.";

  private static final String DEFAULT_VIEW = "images";

  private LakeFunction() {}

  /**
   * The plan that a call stands for.
   *
   * @throws UsageException when the arguments name no view of a lake
   */
  static LogicalPlan plan(List<Expression> arguments) {
    if (arguments.isEmpty() || arguments.size() > 2) {
      throw refused("expected the folder of a lake and a view, found %d", arguments.size());
    }
    String folder = text(arguments.get(0));
    String name = arguments.size() == 1 ? DEFAULT_VIEW : text(arguments.get(1));
    LakeView view =
        LakeView.named(name)
            .orElseThrow(() -> refused("no view '%s'; there are %s", name, LakeView.names()));
    Lake lake = Lake.open(SparkSession.active(), folder);
    if (!lake.exists()) {
      throw refused("no lake in %s; 'imagelake analyze --lake' makes one", lake.folder());
    }
    Dataset<Row> rows = view.rows().apply(lake);
    return ((org.apache.spark.sql.classic.Dataset<Row>) rows).logicalPlan();
  }

  private static String text(Expression argument) {
    Object value = argument.foldable() ? argument.eval(null) : null;
    if (value == null || !(argument.dataType() instanceof StringType)) {
      throw refused("expected constant strings, found %s", argument.sql());
    }
    return value.toString();
  }

  private static UsageException refused(String why, Object... arguments) {
    return new UsageException(NAME + "(folder, view): " + why.formatted(arguments));
  }
}
