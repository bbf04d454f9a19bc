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
    Map<String, Object> text = Tree.of("type", "string");
    Map<String, Object> time = Tree.of("type", "string", "format", "date-time");
    List<String> states = Arrays.stream(JobState.values()).map(JobState::id).toList();
    return Tree.of(
        "type", "object",
        "properties",
            Tree.of(
                "id",
                text,
                "kind",
                text,
                "state",
                Tree.of("type", "string", "enum", states),
                "submitted",
                time,
                "started",
                time,
                "ended",
                time,
                "progress",
                object(
                    "phase", text,
                    "listed", count(),
                    "skipped", count(),
                    "to_do", count(),
                    "done", count(),
                    "failed", count(),
                    "bytes_to_do", count(),
                    "bytes_done", count(),
                    "seconds", Tree.of("type", "number")),
                "counts",
                object(
                    "listed", count(),
                    "skipped", count(),
                    "done", count(),
                    "failed", count(),
                    "failed_by_code", Tree.of("type", "object", "additionalProperties", count()),
                    "vanished", count(),
                    "bytes", count(),
                    "gates", Tree.of("type", "array", "items", Tree.of("type", "object"))),
                "detail",
                text,
                "result",
                object("table", text),
                "links",
                object("self", text, "rows", text),
                "rows",
                Tree.of("type", "array", "items", Tree.of("type", "object"))),
        "required", List.of("id", "kind", "state", "submitted", "links"));
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

  private static Map<String, Object> count() {
    return Tree.of("type", "integer", "minimum", 0);
  }
}
