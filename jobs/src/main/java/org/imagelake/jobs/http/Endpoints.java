package org.imagelake.jobs.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.jobs.http.Endpoint.Result;
import org.imagelake.jobs.report.EnhancementEntries;
import org.imagelake.jobs.report.FormatEntries;

/** The one list of what the server does: routing, checks and the document walk it. */
final class Endpoints {
  static final String BASE = "/api/advanced-image-processing";

  private static final String JOB = "Job";

  private Endpoints() {}

  static List<Endpoint> of(JobDesk desk, Health health, MetricsText metrics) {
    List<Endpoint> all = new ArrayList<>();
    for (JobKind kind : JobKind.values()) {
      all.add(submit(kind, desk));
    }
    all.add(
        list(
            "/formats/supported",
            "formats",
            "Formats: what decodes them and how they are written.",
            FormatEntries::all));
    all.add(
        list(
            "/enhancement/options",
            "enhancements",
            "Enhancements: ids, arguments with ranges and defaults, sources.",
            EnhancementEntries::all));
    all.addAll(jobs(desk));
    all.add(
        plain(
            "/health",
            "health",
            "Whether jobs can be taken.",
            true,
            Result.json("They can.", "Health"),
            call -> health.answer()));
    all.add(
        plain(
            "/metrics",
            "metrics",
            "Counters for Prometheus.",
            false,
            new Result("Text format 0.0.4.", MetricsText.CONTENT_TYPE, null),
            call -> Answer.text(MetricsText.CONTENT_TYPE, metrics.text())));
    return all;
  }

  /** The document itself, which is served when it is made. */
  static Endpoint document(Endpoint.Action action) {
    return plain(
        "/openapi.json",
        "openapi",
        "This document.",
        false,
        Result.json("OpenAPI 3.1.", "Document"),
        action);
  }

  private static Endpoint submit(JobKind kind, JobDesk desk) {
    Map<Integer, Result> results = new LinkedHashMap<>();
    results.put(200, Result.json("The job has ended while the request waited.", JOB));
    results.put(202, Result.json("The job is taken; Location says where it is.", JOB));
    return new Endpoint(
        "POST",
        BASE + "/" + kind.path(),
        kind.id(),
        kind.summary(),
        List.of(Parameter.KEY, Parameter.PREFER),
        RequestSchemas.name(kind),
        false,
        results,
        List.of(ProblemKind.OUTSIDE_ROOTS, ProblemKind.QUEUE_FULL, ProblemKind.KEY_REUSED),
        call -> desk.submit(kind, call));
  }

  private static List<Endpoint> jobs(JobDesk desk) {
    String one = BASE + "/jobs/{id}";
    List<ProblemKind> missing = List.of(ProblemKind.NOT_FOUND);
    return List.of(
        new Endpoint(
            "GET",
            one,
            "job",
            "State, progress, counts and result of a job, or of any run of the lake.",
            List.of(Parameter.ID),
            null,
            false,
            Map.of(200, Result.json("The job.", JOB)),
            missing,
            call -> desk.show(call)),
        new Endpoint(
            "GET",
            one + "/rows",
            "rows",
            "The rows of a job, ordered by path.",
            List.of(Parameter.ID, Parameter.LIMIT, Parameter.AFTER, Parameter.OF),
            null,
            false,
            Map.of(200, Result.json("A page.", "Rows")),
            missing,
            call -> desk.rows(call)),
        new Endpoint(
            "DELETE",
            one,
            "cancel",
            "Cancel a job and its Spark jobs; what it had committed stays.",
            List.of(Parameter.ID),
            null,
            false,
            Map.of(202, Result.json("It will end soon, or has.", JOB)),
            List.of(ProblemKind.NOT_FOUND, ProblemKind.ALREADY_ENDED),
            call -> desk.cancel(call)));
  }

  private interface Entries {
    List<Map<String, Object>> all();
  }

  private static Endpoint list(String path, String id, String summary, Entries entries) {
    return plain(
        BASE + path,
        id,
        summary,
        false,
        Result.json("The list.", "Entries"),
        call -> Answer.ok(entries.all()));
  }

  private static Endpoint plain(
      String path, String id, String summary, boolean open, Result result, Endpoint.Action action) {
    return new Endpoint(
        "GET", path, id, summary, List.of(), null, open, Map.of(200, result), List.of(), action);
  }
}
