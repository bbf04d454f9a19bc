package org.imagelake.jobs.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imagelake.jobs.http.Problem.Fault;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;

/** Takes requests for jobs and tells of them. */
final class JobDesk {
  /** Most images of a request that may wait for its result. */
  static final int MOST_TO_WAIT_FOR = 10;

  /** Waiting requests hold a thread each; those beyond are answered at once. */
  private static final int MOST_WAITING = 8;

  private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,6})(?=$|[,;\\s])");
  private static final Pattern OPTION =
      Pattern.compile("--([a-z][a-z-]*)|^imagelake\\.([a-z.-]+):");

  private final Jobs jobs;
  private final Lake lake;
  private final JobRows rows;
  private final Roots roots;
  private final long longestWaitMillis;
  private final Function<Overrides, Settings> settings;
  private final Semaphore places = new Semaphore(MOST_WAITING);

  JobDesk(
      Jobs jobs,
      Lake lake,
      JobRows rows,
      Roots roots,
      long longestWaitMillis,
      Function<Overrides, Settings> settings) {
    this.jobs = jobs;
    this.lake = lake;
    this.rows = rows;
    this.roots = roots;
    this.longestWaitMillis = longestWaitMillis;
    this.settings = settings;
  }

  Answer submit(JobKind kind, Call call) throws InterruptedException {
    JobRequest request = JobRequest.read(kind, call.body(), roots);
    check(request);
    Job job = jobs.submit(request, call.text(Parameter.KEY).orElse(null)).job();
    Map<String, String> headers = new HashMap<>();
    headers.put("Location", JobView.self(job.id()));
    Optional<Integer> wait = wait(request, call);
    if (wait.isPresent() && await(job, wait.get())) {
      headers.put("Preference-Applied", "wait=" + wait.get());
      Map<String, Object> view = JobView.of(job);
      view.put("rows", made(job, request).get("rows"));
      return Answer.json(200, view, headers);
    }
    return Answer.json(202, JobView.of(job), headers);
  }

  Answer show(Call call) {
    String id = call.text(Parameter.ID).orElseThrow();
    Optional<Job> job = jobs.find(id);
    return Answer.ok(job.isPresent() ? view(job.get()) : JobView.of(run(id)));
  }

  Answer rows(Call call) {
    String id = call.text(Parameter.ID).orElseThrow();
    int limit = call.number(Parameter.LIMIT);
    String after = call.text(Parameter.AFTER).orElse(null);
    Optional<Job> job = jobs.find(id);
    if (call.text(Parameter.OF).filter("paths"::equals).isPresent()) {
      List<String> paths = job.map(this::pathsOf).orElse(List.of());
      if (paths.isEmpty()) {
        throw new Problem(
            ProblemKind.INVALID,
            "only a job that lists paths to measure, at most "
                + JobRecord.MOST_PATHS
                + ", has rows of paths",
            List.of(Fault.of(Parameter.OF.name(), "expected run")));
      }
      return Answer.ok(rows.ofPaths(paths, Tables.IMAGES, limit, after));
    }
    JobKind kind = job.isPresent() ? job.get().record().kind() : kind(run(id));
    return Answer.ok(rows.ofRun(id, kind.table(), limit, after));
  }

  Answer cancel(Call call) {
    String id = call.text(Parameter.ID).orElseThrow();
    Job job = jobs.find(id).orElse(null);
    if (job == null) {
      run(id);
      throw new Problem(ProblemKind.ALREADY_ENDED, "run " + id + " is no job of this server");
    }
    if (job.record().state().ended()) {
      throw new Problem(
          ProblemKind.ALREADY_ENDED, "job " + id + " is " + job.record().state().id());
    }
    jobs.cancel(job);
    return Answer.json(202, JobView.of(job), Map.of("Location", JobView.self(id)));
  }

  /** A job at work elsewhere says nothing of itself but what its run has on record. */
  private Map<String, Object> view(Job job) {
    Map<String, Object> view = JobView.of(job);
    if (job.record().state() == JobState.RUNNING && job.progress() == null) {
      lake.run(job.id()).ifPresent(run -> view.put("counts", Job.counts(run)));
    }
    return view;
  }

  private Map<String, Object> made(Job job, JobRequest request) {
    return request.kind().writesObjects()
        ? rows.ofRun(job.id(), request.kind().table(), MOST_TO_WAIT_FOR, null)
        : rows.ofPaths(request.paths(), request.kind().table(), MOST_TO_WAIT_FOR, null);
  }

  private List<String> pathsOf(Job job) {
    JobRecord record = job.record();
    return record.kind().writesObjects() || record.body() == null
        ? List.of()
        : JobRequest.read(record.kind(), record.body(), roots).paths();
  }

  private RunRow run(String id) {
    return lake.run(id)
        .orElseThrow(() -> new Problem(ProblemKind.NOT_FOUND, "there is no job " + id));
  }

  private static JobKind kind(RunRow run) {
    return JobKind.named(run.command())
        .orElseThrow(
            () ->
                new Problem(
                    ProblemKind.NOT_FOUND, "a run of " + run.command() + " has no rows here"));
  }

  /** What the schema cannot say: options that contradict each other, gates that are none. */
  private void check(JobRequest request) {
    try {
      request.kind().check(settings.apply(request.options()));
    } catch (UsageException e) {
      throw Problem.at(ProblemKind.INVALID, pointer(request, e.getMessage()), e.getMessage());
    }
  }

  /** The field that a message of the command line or the settings speaks of; else the body. */
  private static String pointer(JobRequest request, String message) {
    Matcher said = OPTION.matcher(message);
    while (said.find()) {
      String option = said.group(1);
      for (RequestField field : request.kind().fields()) {
        if (option == null
            ? field.key().equals(said.group(2))
            : field.name().equals(RequestField.snake(option))) {
          return "/" + field.name();
        }
      }
    }
    return "";
  }

  private Optional<Integer> wait(JobRequest request, Call call) {
    boolean few = !request.paths().isEmpty() && request.paths().size() <= MOST_TO_WAIT_FOR;
    return call.text(Parameter.PREFER)
        .map(WAIT::matcher)
        .filter(matcher -> few && matcher.find())
        .map(matcher -> Integer.valueOf(matcher.group(1)));
  }

  private boolean await(Job job, int seconds) throws InterruptedException {
    if (!places.tryAcquire()) {
      return false;
    }
    try {
      return job.await(Math.min(seconds * 1000L, longestWaitMillis));
    } finally {
      places.release();
    }
  }
}
