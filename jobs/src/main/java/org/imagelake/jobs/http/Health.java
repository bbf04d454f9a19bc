package org.imagelake.jobs.http;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Whether jobs can be taken. */
final class Health {
  private final SparkSession spark;
  private final Jobs jobs;

  Health(SparkSession spark, Jobs jobs) {
    this.spark = spark;
    this.jobs = jobs;
  }

  Answer answer() {
    if (spark.sparkContext().isStopped()) {
      throw new Problem(ProblemKind.STOPPING, "Spark has stopped");
    }
    return Answer.ok(
        Tree.of(
            "status", "up",
            "spark", spark.version(),
            "running", count(JobState.RUNNING),
            "queued", count(JobState.QUEUED)));
  }

  static Map<String, Object> schema() {
    Map<String, Object> count = Tree.of("type", "integer", "minimum", 0);
    return Tree.of(
        "type", "object",
        "properties",
            Tree.of(
                "status",
                Tree.of("const", "up"),
                "spark",
                Tree.of("type", "string"),
                "running",
                count,
                "queued",
                count),
        "required", List.of("status"));
  }

  private long count(JobState state) {
    return jobs.all().stream().filter(job -> job.record().state() == state).count();
  }
}
