package org.imagelake.pipeline.run;

import java.io.Closeable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
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
    tell(counts.done() + counts.failed(), counts.failed(), counts.bytes());
  }

  public long listed() {
    return listed;
  }

  public long skipped() {
    return listed - toDo;
  }

  private void tell() {
    tell(
        counters.done().value() + ofRunning(counters.done().id()),
        counters.failed().value() + ofRunning(counters.failed().id()),
        counters.bytes().value() + ofRunning(counters.bytes().id()));
  }

  private synchronized void tell(long done, long failed, long bytes) {
    listener.progress(
        new RunProgress(
            clock.runId(),
            phase,
            listed,
            skipped(),
            toDo,
            bytesToDo,
            done,
            failed,
            bytes,
            clock.elapsed(),
            clock.analyzing()));
  }

  private long ofRunning(long counter) {
    return running.values().stream().mapToLong(counts -> counts.getOrDefault(counter, 0L)).sum();
  }

  @Override
  public void close() {
    context.removeSparkListener(ear);
  }

  private final class Ear extends SparkListener {
    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
      if (phase == Phase.ANALYZING) {
        running.remove(end.taskInfo().taskId());
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
                  if (isOurs(info.id()) && info.update().isDefined()) {
                    counts.put(info.id(), ((Number) info.update().get()).longValue());
                  }
                }
                if (!counts.isEmpty()) {
                  running.put((Long) task._1(), counts);
                }
              });
      tell();
    }

    private boolean isOurs(long id) {
      return id == counters.done().id()
          || id == counters.failed().id()
          || id == counters.bytes().id();
    }
  }
}
