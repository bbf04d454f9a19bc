package org.imagelake.jobs.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imagelake.pipeline.run.RunProgress;
import org.imagelake.pipeline.table.RunRow;

/** A job as clients see it. */
final class JobView {
  private JobView() {}

  /** One of this server. */
  static Map<String, Object> of(Job job) {
    JobRecord record = job.record();
    return Tree.of(
        "id", record.id(),
        "kind", record.kind().id(),
        "state", record.state().id(),
        "submitted", record.submitted(),
        "started", record.started(),
        "ended", record.ended(),
        "progress", progress(job.progress()),
        "counts", record.counts(),
        "detail", record.detail(),
        "result", Tree.of("table", record.kind().table().name()),
        "links", links(record.id()));
  }

  /** A run that is no job of this server: it was started otherwise, or its job is forgotten. */
  static Map<String, Object> of(RunRow run) {
    String table = JobKind.named(run.command()).map(kind -> kind.table().name()).orElse(null);
    return Tree.of(
        "id", run.runId(),
        "kind", run.command(),
        "state", JobState.of(run.status()).id(),
        "submitted", run.started().toString(),
        "started", run.started().toString(),
        "ended", run.status() == RunRow.Status.RUNNING ? null : run.ended().toString(),
        "counts", Job.counts(run),
        "detail", run.message(),
        "result", table == null ? null : Tree.of("table", table),
        "links", links(run.runId()));
  }

  /** What both look like. */
  static Map<String, Object> schema() {
    List<String> states = Arrays.stream(JobState.values()).map(JobState::id).toList();
    return Tree.of(
        "type", "object",
        "properties",
            Tree.of(
                "id", said("What its run is called in every table."),
                "kind", said("The command that does it."),
                "state",
                    Tree.of("type", "string", "enum", states, "description", "Where it stands."),
                "submitted", time("When it was asked for."),
                "started", time("When its turn came."),
                "ended", time("When it had ended, however."),
                "progress", progressSchema(),
                "counts", countsSchema(),
                "detail", said("Why it ended so, in words for people."),
                "result",
                    described(
                        object("table", text()), "The table of the lake that its rows are in."),
                "links", described(object("self", text(), "rows", text()), "Where to ask."),
                "rows",
                    Tree.of(
                        "type", "array",
                        "items", Tree.of("type", "object"),
                        "description", "What it made, when the request waited for it.")),
        "required", List.of("id", "kind", "state", "submitted", "links"));
  }

  private static Map<String, Object> progressSchema() {
    return described(
        object(
            "phase", text(),
            "listed", count(),
            "skipped", count(),
            "to_do", count(),
            "done", count(),
            "failed", count(),
            "bytes_to_do", count(),
            "bytes_done", count(),
            "seconds", Tree.of("type", "number")),
        "How far it is, live; only of a job that runs in the server itself.");
  }

  private static Map<String, Object> countsSchema() {
    return described(
        object(
            "listed", count(),
            "skipped", count(),
            "done", count(),
            "failed", count(),
            "failed_by_code", Tree.of("type", "object", "additionalProperties", count()),
            "vanished", count(),
            "bytes", count(),
            "gates", Tree.of("type", "array", "items", Tree.of("type", "object"))),
        "What its run has committed, as the table runs says.");
  }

  static String self(String id) {
    return Endpoints.BASE + "/jobs/" + id;
  }

  private static Map<String, Object> links(String id) {
    return Tree.of("self", self(id), "rows", self(id) + "/rows");
  }

  private static Map<String, Object> progress(RunProgress progress) {
    return progress == null
        ? null
        : Tree.of(
            "phase", progress.phase().name().toLowerCase(java.util.Locale.ROOT),
            "listed", progress.listed(),
            "skipped", progress.skipped(),
            "to_do", progress.toDo(),
            "done", progress.done(),
            "failed", progress.failed(),
            "bytes_to_do", progress.bytesToDo(),
            "bytes_done", progress.bytesDone(),
            "seconds", progress.elapsed().toMillis() / 1000.0);
  }

  private static Map<String, Object> object(Object... properties) {
    return Tree.of("type", "object", "properties", Tree.of(properties));
  }

  private static Map<String, Object> described(Map<String, Object> schema, String description) {
    schema.put("description", description);
    return schema;
  }

  private static Map<String, Object> text() {
    return Tree.of("type", "string");
  }

  private static Map<String, Object> said(String description) {
    return described(text(), description);
  }

  private static Map<String, Object> time(String description) {
    return described(Tree.of("type", "string", "format", "date-time"), description);
  }

  private static Map<String, Object> count() {
    return Tree.of("type", "integer", "minimum", 0);
  }
}
