package org.imagelake.jobs.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.imagelake.pipeline.run.RunProgress;
import org.imagelake.pipeline.table.RunRow;

/** One job of this process: what is remembered of it, and how far it is. */
final class Job {
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile JobRecord record;
  private volatile RunProgress progress;
  private volatile boolean cancelled;

  Job(JobRecord record) {
    this.record = record;
    if (record.state().ended()) {
      ended.countDown();
    }
  }

  JobRecord record() {
    return record;
  }

  String id() {
    return record.id();
  }

  /** The tag of its Spark jobs. */
  String tag() {
    return "imagelake-" + record.id();
  }

  void tell(RunProgress news) {
    progress = news;
  }

  RunProgress progress() {
    return progress;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** Somebody wants it to stop; whether that is news. */
  boolean cancel() {
    boolean news = !cancelled;
    cancelled = true;
    return news;
  }

  JobRecord begin(Instant now) {
    record = record.running(now.toString());
    return record;
  }

  JobRecord end(JobState how, Instant now, RunRow run, String why) {
    record = record.ended(how, now.toString(), run == null ? null : counts(run), why);
    return record;
  }

  /** To be called when the end is remembered, so that who waited finds it so. */
  void wake() {
    ended.countDown();
  }

  /** Waits for the end, for a time. */
  boolean await(long millis) throws InterruptedException {
    return ended.await(millis, TimeUnit.MILLISECONDS);
  }

  /** What the run's row says in numbers. */
  static Map<String, Object> counts(RunRow run) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("listed", run.listed());
    counts.put("skipped", run.skipped());
    counts.put("done", run.done());
    counts.put("failed", run.failed());
    counts.put("failed_by_code", run.failedByCode());
    counts.put("vanished", run.vanished());
    counts.put("bytes", run.bytes());
    counts.put(
        "gates",
        run.gates().stream().map(gate -> org.imagelake.jobs.report.RecordMap.of(gate)).toList());
    return counts;
  }
}
