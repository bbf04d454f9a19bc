package org.imagelake.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.imagelake.pipeline.LocalSpark;
import org.imagelake.pipeline.run.RunProgress.Phase;
import org.junit.jupiter.api.Test;
import scala.Option;
import scala.Tuple4;
import scala.jdk.javaapi.CollectionConverters;

class RunTrackerTest {
  private static final SparkContext CONTEXT = LocalSpark.session().sparkContext();

  /** What a heartbeat says of one task. */
  private static SparkListenerExecutorMetricsUpdate heartbeat(long counter, long value) {
    AccumulableInfo done =
        new AccumulableInfo(
            counter,
            Option.empty(),
            Option.apply(value),
            Option.empty(),
            true,
            true,
            Option.empty());
    Tuple4<Object, Object, Object, scala.collection.immutable.Seq<AccumulableInfo>> task =
        new Tuple4<>(Long.MAX_VALUE, 0, 0, CollectionConverters.asScala(List.of(done)).toSeq());
    return new SparkListenerExecutorMetricsUpdate(
        "driver",
        CollectionConverters.asScala(List.of(task)).toSeq(),
        scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(Map.of())));
  }

  @Test
  void what_tasks_of_an_ended_batch_told_on_the_way_counts_no_more() throws InterruptedException {
    BlockingQueue<Long> told = new LinkedBlockingQueue<>();
    try (RunTracker tracker =
        new RunTracker(CONTEXT, RunClock.start(), progress -> told.add(progress.done()))) {
      tracker.enter(Phase.ANALYZING);
      assertThat(told.poll(10, TimeUnit.SECONDS)).isZero();
      CONTEXT.listenerBus().post(heartbeat(tracker.counters().done().id(), 5));
      assertThat(told.poll(10, TimeUnit.SECONDS)).as("live").isEqualTo(5);

      tracker.enter(Phase.COMMITTING);

      assertThat(told.poll(10, TimeUnit.SECONDS)).as("only what ended tasks counted").isZero();
    }
  }
}
