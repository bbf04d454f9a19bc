package org.imagelake.jobs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagelake.jobs.http.Served.BASE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.run.Holder;
import org.imagelake.pipeline.run.Lease;
import org.imagelake.pipeline.run.RunId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job always ends, and says how, whatever happens to the server or its disk. */
class JobEndsTest {
  private static final String ANALYZE = BASE + "/analyze/bulk";

  @TempDir private static Path folder;
  private static LakeSession spark;
  private static Path root;

  @BeforeAll
  static void paint() throws IOException {
    root = Files.createDirectory(folder.resolve("root")).toRealPath();
    Served.paint(root.resolve("many"), 60, 900);
    spark = Served.spark();
  }

  @AfterAll
  static void stop() {
    spark.close();
  }

  private static Served serve(String lake) {
    return Served.start(
        spark, folder.resolve(lake), root, Map.of("serve.running-jobs", 1, "run.batch-size", 10));
  }

  private static String submit(Served served) {
    Map<String, String> body = Map.of("input", root.resolve("many").toString());
    return served.post(ANALYZE, body).json().get("id").asText();
  }

  private static JsonNode job(Served served, String id) {
    return served.get(BASE + "/jobs/" + id).json();
  }

  @Test
  void a_run_that_outlives_its_server_is_followed_to_its_end()
      throws IOException, InterruptedException {
    Lake lake = Lake.open(spark.spark(), folder.resolve("outlived").toString());
    String id = RunId.next(Instant.now());
    String now = Instant.now().toString();
    new JobStore(lake.folders(), new Configuration())
        .save(
            new JobRecord(
                id, JobKind.ANALYZE, JobState.RUNNING, null, "", now, now, null, null, null, null));
    org.apache.hadoop.fs.Path staging = lake.folders().staging(id);
    FileSystem fs = staging.getFileSystem(new Configuration());
    Lease lease = Lease.take(fs, staging, Holder.here("", ""));

    try (Served served = serve("outlived")) {
      Thread.sleep(3000);
      assertThat(job(served, id).get("state").asText()).isEqualTo("running");

      lease.close();
      fs.delete(staging, true);
      JsonNode ended = served.ended(id);
      assertThat(ended.get("state").asText()).isEqualTo("failed");
      assertThat(ended.get("detail").asText()).contains("the server ended while it ran");
    }
  }

  @Test
  void a_job_whose_start_cannot_be_written_has_failed() throws IOException, InterruptedException {
    try (Served served = serve("unwritten")) {
      String first = submit(served);
      String second = submit(served);
      Path record = folder.resolve("unwritten/_serve/jobs/" + second + ".json");
      Files.delete(record);
      Files.createDirectories(record.resolve("in the way"));
      served.delete(BASE + "/jobs/" + first);

      JsonNode ended = served.ended(second);

      assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("failed");
      assertThat(ended.get("detail").asText()).contains("its log says more");
      assertThat(served.ended(submit(served)).get("state").asText()).isEqualTo("succeeded");
    }
  }

  @Test
  void a_cancelled_job_tells_what_it_had_committed() throws InterruptedException {
    try (Served served = serve("counted")) {
      String id = submit(served);
      Lake lake = Lake.open(spark.spark(), folder.resolve("counted").toString());
      while (lake.run(id).filter(run -> run.done() > 0).isEmpty()) {
        Thread.sleep(20);
      }
      served.delete(BASE + "/jobs/" + id);

      JsonNode ended = served.ended(id);

      assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("cancelled");
      assertThat(ended.at("/counts/done").asInt()).isBetween(10, 50);
    }
  }

  @Test
  void jobs_are_submitted_to_a_spark_that_is_there() {
    assertThatThrownBy(() -> SubmittedRunner.check(null))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("SPARK_HOME is not set");
    assertThatThrownBy(() -> SubmittedRunner.check(folder.toString()))
        .hasMessageContaining("without bin/spark-submit");
  }
}
