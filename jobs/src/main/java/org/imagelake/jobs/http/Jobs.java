package org.imagelake.jobs.http;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.imagelake.jobs.settings.ServeSection;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.RunFailedException;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.run.RunId;
import org.imagelake.pipeline.table.RunRow;

/**
 * The jobs of one server: some run, some wait, the ended ones are remembered. Every change of state
 * is written before anybody is told of it.
 */
final class Jobs implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Jobs.class.getName());

  /** Between attempts to stop a job: one that is between two Spark jobs begins another. */
  private static final long CANCEL_MILLIS = 200;

  /** Between looks at a job of an earlier server that runs on. */
  private static final long FOLLOW_SECONDS = 2;

  private final JobStore store;
  private final Runner runner;
  private final Lake lake;
  private final ServeSection limits;
  private final ThreadPoolExecutor workers;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "imagelake-cancel"));

  private final TreeMap<String, Job> jobs = new TreeMap<>();
  private final Map<String, Job> byKey = new HashMap<>();
  private final Map<Runnable, Job> waiting = new HashMap<>();
  private boolean stopping;

  Jobs(JobStore store, Runner runner, Lake lake, ServeSection limits) {
    this.store = store;
    this.runner = runner;
    this.lake = lake;
    this.limits = limits;
    this.workers =
        new ThreadPoolExecutor(
            limits.runningJobs(),
            limits.runningJobs(),
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> daemon(work, "imagelake-job"));
  }

  /**
   * Takes a job, or finds the one that the same key gave.
   *
   * @param key null for none
   * @throws Problem when the key belongs to another request, or too many jobs wait
   */
  synchronized Taken submit(JobRequest request, String key) {
    String fingerprint = request.fingerprint();
    Job same = key == null ? null : byKey.get(key);
    if (same != null) {
      if (!same.record().fingerprint().equals(fingerprint)) {
        throw new Problem(
            ProblemKind.KEY_REUSED,
            "this key gave job " + same.id() + " for another request",
            List.of(Problem.Fault.of("Idempotency-Key", "belongs to another request")));
      }
      return new Taken(same, false);
    }
    if (stopping) {
      throw new Problem(ProblemKind.STOPPING, "ask again when it has started again");
    }
    long open = jobs.values().stream().filter(job -> !job.record().state().ended()).count();
    if (open >= limits.runningJobs() + limits.waitingJobs()) {
      throw new Problem(ProblemKind.QUEUE_FULL, open + " jobs run or wait already; try later");
    }
    Instant now = Instant.now();
    JobRecord record =
        new JobRecord(
            RunId.next(now),
            request.kind(),
            JobState.QUEUED,
            key,
            fingerprint,
            now.toString(),
            null,
            null,
            null,
            null,
            request.body());
    store.save(record);
    Job job = new Job(record);
    remember(job);
    enqueue(job, request);
    return new Taken(job, true);
  }

  /** A job, and whether it is new. */
  record Taken(Job job, boolean fresh) {}

  synchronized Optional<Job> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  synchronized Collection<Job> all() {
    return List.copyOf(jobs.values());
  }

  /** Stops a job; one that has ended stays as it is. */
  synchronized void cancel(Job job) {
    if (!job.cancel()) {
      return; // it is being pressed already
    }
    if (job.record().state() == JobState.QUEUED) {
      waiting.entrySet().stream()
          .filter(entry -> entry.getValue() == job)
          .map(Map.Entry::getKey)
          .toList()
          .forEach(
              work -> {
                if (workers.remove(work)) {
                  waiting.remove(work);
                  finish(job, JobState.CANCELLED, null, "cancelled before it ran");
                }
              });
    }
    press(job);
  }

  /** Jobs that an earlier process left: what ran has failed, unless it runs on by itself. */
  synchronized void recover() throws IOException {
    for (JobRecord record : store.all()) {
      Job job = new Job(record);
      remember(job);
      if (record.state() == JobState.RUNNING) {
        settle(job);
      }
    }
    forgetOld();
  }

  /** What waited when an earlier process ended waits again, oldest first. */
  synchronized void takeUp(Roots roots) {
    for (Job job : List.copyOf(jobs.values())) {
      if (job.record().state() == JobState.QUEUED && !waiting.containsValue(job)) {
        requeue(job, roots);
      }
    }
  }

  private void requeue(Job job, Roots roots) {
    try {
      enqueue(job, JobRequest.read(job.record().kind(), job.record().body(), roots));
    } catch (Problem e) { // the roots are others now
      finish(job, JobState.FAILED, null, e.getMessage());
    }
  }

  /** A job that was submitted outlives the server that did so, and is followed to its end. */
  private void settle(Job job) {
    if (lake.isAtWork(job.id())) {
      follow(job);
      return;
    }
    Optional<RunRow> run = lake.run(job.id());
    boolean open = run.isEmpty() || run.get().status() == RunRow.Status.RUNNING;
    if (open) {
      finish(
          job,
          JobState.FAILED,
          run.orElse(null),
          "the server ended while it ran; what it had committed counts, and the same request again"
              + " does the rest");
    } else {
      finish(job, JobState.of(run.get().status()), run.get(), run.get().message());
    }
  }

  private void follow(Job job) {
    var unused =
        clock.schedule(
            () -> {
              try {
                settle(job);
              } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "cannot look for the run of job " + job.id(), e);
                follow(job);
              }
            },
            FOLLOW_SECONDS,
            TimeUnit.SECONDS);
  }

  private void remember(Job job) {
    jobs.put(job.id(), job);
    if (job.record().key() != null) {
      byKey.put(job.record().key(), job);
    }
  }

  private void enqueue(Job job, JobRequest request) {
    Runnable work = () -> work(job, request);
    waiting.put(work, job);
    workers.execute(work);
  }

  private void work(Job job, JobRequest request) {
    try {
      if (!begin(job)) {
        return;
      }
      RunRow run = runner.run(job, request);
      finish(job, JobState.of(run.status()), run, run.message());
    } catch (Exception e) { // Scala throws checked exceptions undeclared
      LOG.log(told(job, e) ? Level.INFO : Level.WARNING, "job " + job.id() + " failed", e);
      JobState how = job.isCancelled() ? JobState.CANCELLED : JobState.FAILED;
      finish(job, how, recorded(job), reason(job, e));
    } catch (Error e) { // never lost: not even when memory ends
      finish(job, JobState.FAILED, null, e.toString());
      throw e;
    }
  }

  /** Whether its turn has come indeed. */
  private synchronized boolean begin(Job job) {
    waiting.values().remove(job);
    if (job.isCancelled()) {
      finish(job, JobState.CANCELLED, null, "cancelled before it ran");
      return false;
    }
    if (stopping) {
      return false; // it waits for the next server
    }
    store.save(job.begin(Instant.now()));
    return true;
  }

  /** What its run has on record; null when there is nothing, or nobody can say. */
  private RunRow recorded(Job job) {
    try {
      return lake.run(job.id()).orElse(null);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "cannot look for the run of job " + job.id(), e);
      return null;
    }
  }

  /** Whether the client is told all that is known. */
  private boolean told(Job job, Exception e) {
    return stopping
        || job.isCancelled()
        || e instanceof UsageException
        || e instanceof RunFailedException;
  }

  private String reason(Job job, Exception e) {
    if (stopping) {
      return "the server was stopped while it ran; what it had committed counts, and the same"
          + " request again does the rest";
    }
    if (job.isCancelled()) {
      return "cancelled; what it had committed counts";
    }
    return told(job, e)
        ? e.getMessage()
        : "the server failed: " + e.getClass().getSimpleName() + "; its log says more";
  }

  private synchronized void finish(Job job, JobState how, RunRow run, String why) {
    try {
      store.save(job.end(how, Instant.now(), run, why));
      store.forgetPaths(job.id());
      forgetOld();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "the end of job " + job.id() + " cannot be remembered", e);
    } finally {
      job.wake();
    }
  }

  /** The oldest ended jobs give way; their runs stay in the lake. */
  private void forgetOld() throws IOException {
    List<Job> ended = jobs.values().stream().filter(job -> job.record().state().ended()).toList();
    for (Job job : ended.subList(0, Math.max(0, ended.size() - limits.keptJobs()))) {
      store.forget(job.id());
      jobs.remove(job.id());
      byKey.values().remove(job);
    }
  }

  /** Again and again until it has ended. */
  private void press(Job job) {
    if (!job.record().state().ended()) {
      runner.cancel(job);
      var unused = clock.schedule(() -> press(job), CANCEL_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** Stops what runs, which has then failed; what waits is taken up by the next server. */
  @Override
  public void close() {
    List<Job> running;
    synchronized (this) {
      stopping = true;
      running =
          jobs.values().stream().filter(job -> job.record().state() == JobState.RUNNING).toList();
    }
    workers.shutdown();
    running.forEach(this::press);
    try {
      if (!workers.awaitTermination(20, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "some jobs did not stop in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    clock.shutdownNow();
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
