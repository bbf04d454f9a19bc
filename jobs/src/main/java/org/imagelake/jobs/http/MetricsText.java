package org.imagelake.jobs.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.imagelake.pipeline.metrics.TaskMetrics;

/** Counters of this process in the text format of Prometheus. */
final class MetricsText {
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final Jobs jobs;
  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();

  MetricsText(Jobs jobs) {
    this.jobs = jobs;
  }

  /** One request was answered. */
  void answered(String operation, int status) {
    String labels = "operation=\"" + operation + "\",status=\"" + status + "\"";
    requests.computeIfAbsent(labels, key -> new LongAdder()).increment();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    head(text, "imagelake_jobs", "gauge", "Jobs that the server remembers, by kind and state.");
    byKindAndState().forEach((labels, count) -> line(text, "imagelake_jobs", labels, count));
    head(text, "imagelake_http_requests_total", "counter", "Requests that were answered.");
    requests.forEach(
        (labels, count) -> line(text, "imagelake_http_requests_total", labels, count.sum()));
    TaskMetrics.OF_PROCESS
        .counts()
        .forEach(
            (name, count) -> {
              String metric = "imagelake_" + name.replaceAll("[^A-Za-z0-9]", "_") + "_total";
              head(
                  text,
                  metric.toLowerCase(java.util.Locale.ROOT),
                  "counter",
                  "Of tasks of this process: " + name + ".");
              line(text, metric.toLowerCase(java.util.Locale.ROOT), "", count);
            });
    return text.toString();
  }

  private Map<String, Long> byKindAndState() {
    Map<String, Long> counts = new TreeMap<>();
    for (JobKind kind : JobKind.values()) {
      for (JobState state : JobState.values()) {
        counts.put(labels(kind, state), 0L);
      }
    }
    for (Job job : jobs.all()) {
      counts.merge(labels(job.record().kind(), job.record().state()), 1L, Long::sum);
    }
    return counts;
  }

  private static String labels(JobKind kind, JobState state) {
    return "kind=\"" + kind.id() + "\",state=\"" + state.id() + "\"";
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  private static void line(StringBuilder text, String name, String labels, long value) {
    text.append(name);
    if (!labels.isEmpty()) {
      text.append('{').append(labels).append('}');
    }
    text.append(' ').append(value).append('\n');
  }
}
