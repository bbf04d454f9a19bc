package org.imagelake.sql;

import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/** Finds calls in plans. */
final class ImageCalls {
  private ImageCalls() {}

  static boolean isIn(Expression expression) {
    return expression.exists(each -> each instanceof ImageCall);
  }

  /** Whether the node itself, not one below it, has a call that looks at pixels. */
  static boolean looksAtPixels(LogicalPlan node) {
    return node.expressions()
        .exists(
            expression ->
                expression.exists(
                    each -> each instanceof ImageCall call && call.function().looksAtPixels()));
  }

  /** Every call of a node and of those below it. */
  static void each(LogicalPlan plan, Consumer<ImageCall> action) {
    plan.foreach(
        node -> {
          for (Expression expression : CollectionConverters.asJava(node.expressions())) {
            each(expression, action);
          }
          return BoxedUnit.UNIT;
        });
  }

  private static void each(Expression expression, Consumer<ImageCall> action) {
    expression.foreach(
        found -> {
          if (found instanceof ImageCall call) {
            action.accept(call);
          }
          return BoxedUnit.UNIT;
        });
  }
}
