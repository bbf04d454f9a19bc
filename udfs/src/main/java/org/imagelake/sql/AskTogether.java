package org.imagelake.sql;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.imagelake.image.AnalysisSettings.Part;
import scala.runtime.AbstractPartialFunction;

/**
 * Makes all calls of a plan that measure the same content ask for what any of them needs, so that
 * whichever comes first decodes for all: measuring more costs less than decoding again. Calls that
 * look at no pixels stay as they are: a filter on the header decodes nothing.
 */
final class AskTogether extends Rule<LogicalPlan> {
  @Override
  public LogicalPlan apply(LogicalPlan plan) {
    Map<Expression, Set<Part>> asked = new HashMap<>();
    ImageCalls.each(
        plan,
        call -> {
          if (measures(call)) {
            asked
                .computeIfAbsent(call.content(), content -> EnumSet.noneOf(Part.class))
                .addAll(call.function().parts());
          }
        });
    return asked.isEmpty() ? plan : (LogicalPlan) plan.transformAllExpressions(together(asked));
  }

  private static boolean measures(ImageCall call) {
    return call.function().parts().stream().anyMatch(Part::looksAtPixels);
  }

  private static AbstractPartialFunction<Expression, Expression> together(
      Map<Expression, Set<Part>> asked) {
    return new AbstractPartialFunction<>() {
      @Override
      public boolean isDefinedAt(Expression expression) {
        return expression instanceof ImageCall call && measures(call);
      }

      @Override
      public Expression apply(Expression expression) {
        ImageCall call = (ImageCall) expression;
        return call.withParts(asked.get(call.content()));
      }
    };
  }
}
