package org.imagelake.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression$;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.catalyst.rules.Rule;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * Sorts by columns in place of calls: Spark's sort evaluates what it sorts by at each comparison.
 */
final class CallsBeforeSorting extends Rule<LogicalPlan> {
  @Override
  public LogicalPlan apply(LogicalPlan plan) {
    return plan.transformDown(
        new AbstractPartialFunction<LogicalPlan, LogicalPlan>() {
          @Override
          public boolean isDefinedAt(LogicalPlan node) {
            return node instanceof Sort sort && sort.order().exists(ImageCalls::isIn);
          }

          @Override
          public LogicalPlan apply(LogicalPlan node) {
            return byColumns((Sort) node);
          }
        });
  }

  private static LogicalPlan byColumns(Sort sort) {
    List<NamedExpression> columns =
        new ArrayList<>(CollectionConverters.asJava(sort.child().output()));
    List<SortOrder> orders = new ArrayList<>();
    for (SortOrder order : CollectionConverters.asJava(sort.order())) {
      if (ImageCalls.isIn(order)) {
        Alias column = column(order.child());
        columns.add(column);
        orders.add(
            new SortOrder(
                column.toAttribute(), order.direction(), order.nullOrdering(), seq(List.of())));
      } else {
        orders.add(order);
      }
    }
    Sort byColumns =
        new Sort(seq(orders), sort.global(), new Project(seq(columns), sort.child()), sort.hint());
    return new Project(seq(List.copyOf(CollectionConverters.asJava(sort.output()))), byColumns);
  }

  private static Alias column(Expression expression) {
    return new Alias(
        expression,
        "sort_by",
        NamedExpression$.MODULE$.newExprId(),
        seq(List.of()),
        Option.empty(),
        seq(List.of()));
  }

  private static <T> Seq<T> seq(List<? extends T> values) {
    return CollectionConverters.<T>asScala(new ArrayList<T>(values)).toSeq();
  }
}
