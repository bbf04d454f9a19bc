package org.imagelake.pipeline.run;

import java.io.Closeable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;
import org.imagelake.image.ImageError.Code;
import org.imagelake.pipeline.metrics.RunMetrics;
import org.imagelake.pipeline.metrics.RunNumbers;
import org.imagelake.pipeline.run.RunProgress.Phase;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Follows a run: what ended tasks counted, plus what the last heartbeats of running ones said, so
 * that long tasks show progress too.
 */
public final class RunTracker implements Closeable {
  private final SparkContext context;
  private final RunClock clock;
  private final ProgressListener listener;
  private final ProgressCounters counters;
  private final Set<Long> ours;
  private final SparkListener ear = new Ear();

  /** Of running tasks: task id → counter id → count. */
  private final Map<Long, Map<Long, Long>> running = new ConcurrentHashMap<>();

  private volatile Phase phase = Phase.LISTING;
  private volatile long listed;
  private volatile long toDo;
  private volatile long bytesToDo;

  public RunTracker(SparkContext context, RunClock clock, ProgressListener listener) {
    this.context = context;
    this.clock = clock;
    this.listener = listener;
    this.counters = ProgressCounters.register(context);
    this.ours =
        counters.all().stream().map(LongAccumulator::id).collect(Collectors.toUnmodifiableSet());
    context.addSparkListener(ear);
  }

  public ProgressCounters counters() {
    return counters;
  }

  public void enter(Phase next) {
    if (next == Phase.ANALYZING) {
      clock.beginAnalysis();
    } else if (next == Phase.COMMITTING) {
      clock.endAnalysis();
      running.clear();
    }
    phase = next;
    tell();
  }

  /** The listing is done and compared with the lake. */
  public void planned(long listedFiles, long filesToDo, long bytes) {
    listed = listedFiles;
    toDo = filesToDo;
    bytesToDo = bytes;
  }

  /** The run is committed; these counts are exact. */
  public void finished(RunCounts counts) {
    phase = Phase.FINISHED;
    Map<Code, Long> failed = new EnumMap<>(Code.class);
    counts.failedByCode().forEach((code, images) -> failed.put(Code.valueOf(code), images));
    tell(
        new RunNumbers(
            listed,
            skipped(),
            counts.done() + counts.failed(),
            counts.bytes(),
            failed,
            micros(counters.spentMicros()),
            micros(counters.decodingMicros())));
  }

  public long listed() {
    return listed;
  }

  public long skipped() {
    return listed - toDo;
  }

  private void tell() {
    Map<Code, Long> failed = new EnumMap<>(Code.class);
    counters.failed().forEach((code, counter) -> failed.put(code, live(counter)));
    tell(
        new RunNumbers(
            listed,
            skipped(),
            live(counters.done()),
            live(counters.bytes()),
            failed,
            micros(counters.spentMicros()),
            micros(counters.decodingMicros())));
  }

  private synchronized void tell(RunNumbers numbers) {
    RunMetrics.OF_DRIVER.show(numbers);
    listener.progress(
        new RunProgress(
            clock.runId(),
            phase,
            listed,
            skipped(),
            toDo,
            bytesToDo,
            numbers.done(),
            numbers.failed(),
            numbers.bytes(),
            clock.elapsed(),
            clock.analyzing()));
  }

  private Duration micros(LongAccumulator counter) {
    return Duration.ofNanos(live(counter) * 1000);
  }

  /** What ended tasks counted and what running ones have so far. */
  private long live(LongAccumulator counter) {
    return counter.value()
        + running.values().stream()
            .mapToLong(counts -> counts.getOrDefault(counter.id(), 0L))
            .sum();
  }

  @Override
  public void close() {
    context.removeSparkListener(ear);
  }

  private final class Ear extends SparkListener {
    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      // Events come late: that of a batch's last task may come when the batch is being committed.
      running.remove(end.taskInfo().taskId());
      if (phase == Phase.ANALYZING) {
        tell();
      }
    }

    @Override
    public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
      if (phase != Phase.ANALYZING) {
        return;
      }
      CollectionConverters.asJava(update.accumUpdates())
          .forEach(
              task -> {
                Map<Long, Long> counts = new ConcurrentHashMap<>();
                for (AccumulableInfo info : CollectionConverters.asJava(task._4())) {
                  if (ours.contains(info.id()) && info.update().isDefined()) {
                    counts.put(info.id(), ((Number) info.update().get()).longValue());
                  }
                }
                if (!counts.isEmpty()) {
                  running.put((Long) task._1(), counts);
                }
              });
      tell();
    }
  }
}
