package org.imagelake.sql;

import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.RepartitionByExpression;
import org.apache.spark.sql.catalyst.plans.logical.RepartitionOperation;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.catalyst.rules.Rule;
import scala.Option;
import scala.collection.immutable.Seq$;

/**
 * Keeps the rows of calls in a shuffle before they are sorted as a whole: to find the bounds of its
 * partitions, Spark runs everything below such a sort a first time. Those that only the first rows
 * are wanted of have no bounds.
 */
final class ShuffleBeforeSorting extends Rule<LogicalPlan> {
  @Override
  public LogicalPlan apply(LogicalPlan plan) {
    return rewritten(plan, false);
  }

  private static LogicalPlan rewritten(LogicalPlan plan, boolean firstRows) {
    if (plan instanceof Sort sort && sort.global() && !firstRows && runsCalls(sort.child())) {
      return new Sort(sort.order(), true, shuffled(rewritten(sort.child(), false)), sort.hint());
    }
    boolean below =
        plan instanceof GlobalLimit
            || plan instanceof LocalLimit
            || (firstRows && plan instanceof Project);
    return plan.mapChildren(child -> rewritten(child, below));
  }

  /** Whether running a plan again would call again: a shuffle in it keeps what is below. */
  private static boolean runsCalls(LogicalPlan plan) {
    if (plan instanceof RepartitionOperation
        || plan instanceof Aggregate
        || (plan instanceof Sort sort && sort.global())) {
      return false;
    }
    return ImageCalls.looksAtPixels(plan)
        || plan.children().exists(ShuffleBeforeSorting::runsCalls);
  }

  private static LogicalPlan shuffled(LogicalPlan plan) {
    return new RepartitionByExpression(Seq$.MODULE$.empty(), plan, Option.empty(), Option.empty());
  }
}
