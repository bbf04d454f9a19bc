package org.imagelake.pipeline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.LocalSpark;
import org.imagelake.pipeline.Pictures;
import org.imagelake.pipeline.RunFailedException;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.s3.FaultyProxy.Fate;
import org.imagelake.pipeline.table.RunRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Input and lake on s3a://: the same tables, without a copy, whatever the connection does. */
@ExtendWith(S3Server.class)
class S3LakeTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final int OBJECTS = Integer.getInteger("imagelake.s3.objects", 200);

  @RegisterExtension final Bucket bucket = new Bucket();

  @BeforeEach
  void connect() {
    bucket.configure(SPARK.sparkContext().hadoopConfiguration());
  }

  private void upload(int count) {
    for (int i = 0; i < count; i++) {
      bucket.put("in/" + i % 7 + "/" + i + ".png", Pictures.png(24, 16, i));
    }
  }

  private RunRow analyze() {
    return analyze(bucket.uri("in"));
  }

  private RunRow analyze(String input) {
    LakeRequest request =
        new LakeRequest(List.of(input), List.of(), bucket.uri("lake"), false, "analyze");
    return AnalyzeJob.run(SPARK, request, AnalysisSettings.DEFAULT, ProgressListener.NONE);
  }

  private Lake lake() {
    return Lake.open(SPARK, bucket.uri("lake"));
  }

  @Test
  void rows_are_committed_by_magic_and_nothing_is_copied() {
    upload(10);
    RunRow run = analyze();
    assertThat(run.status()).isEqualTo(RunRow.Status.SUCCEEDED);
    assertThat(lake().images().where("error IS NULL").count()).isEqualTo(10);
    assertThat(bucket.proxy().requests())
        .as("copies")
        .noneMatch(head -> head.toLowerCase(Locale.ROOT).contains("x-amz-copy-source"));
    assertThat(bucket.proxy().requests())
        .as("uploads that wait for the job's commit")
        .anyMatch(head -> head.startsWith("POST ") && head.contains("/lake/images/run_id="));
    assertThat(bucket.keys("lake/"))
        .allMatch(
            key ->
                key.matches("lake/images/run_id=" + run.runId() + "/(part-.*)?")
                    || key.equals("lake/runs/" + run.runId() + ".parquet"));
    assertThat(bucket.uploads()).isEmpty();

    assertThat(analyze().skipped()).isEqualTo(10);
    bucket.put("in/new.png", Pictures.png(24, 16, 99));
    assertThat(analyze().done()).isEqualTo(1);
    assertThat(lake().images().count()).isEqualTo(11);
  }

  @Test
  void many_objects_through_resets_and_slow_downs_are_a_row_each() {
    upload(OBJECTS);
    bucket.proxy().failOneIn(25, 7);
    RunRow run = analyze();
    bucket.proxy().let(head -> Fate.PASS);
    assertThat(run.status()).isEqualTo(RunRow.Status.SUCCEEDED);
    assertThat(run.done()).isEqualTo(OBJECTS);
    assertThat(lake().images().select("path").distinct().count()).isEqualTo(OBJECTS);
    assertThat(lake().images().where("error IS NULL").count()).isEqualTo(OBJECTS);
    assertThat(bucket.uploads()).isEmpty();
  }

  @Test
  void a_run_that_fails_leaves_its_record_and_no_rows() {
    upload(3);
    bucket.proxy().let(head -> head.contains("/in/1/1.png") ? Fate.DENIED : Fate.PASS);
    assertThat(analyze().failedByCode()).containsEntry("PERMISSION_DENIED", 1L);

    bucket
        .proxy()
        .let(
            head ->
                head.startsWith("PUT ") && head.contains("/lake/images/")
                    ? Fate.DENIED
                    : Fate.PASS);
    Throwable failure = catchThrowable(this::analyze);
    assertThat(failure).isInstanceOf(RunFailedException.class);
    Credentials.areNotIn(failure);
    String failed = ((RunFailedException) failure).runId();
    assertThat(bucket.keys("lake/images/run_id=" + failed)).isEmpty();
    assertThat(bucket.keys("lake/_staging")).isEmpty();
    assertThat(lake().runRows(1).get(0).status()).isEqualTo(RunRow.Status.FAILED);
    Credentials.areNotIn(lake().runRows(1).get(0).message());
    assertThat(lake().images().count()).isEqualTo(3);
  }

  @Test
  void wrong_keys_are_told_without_the_keys() {
    upload(1);
    Configuration conf = SPARK.sparkContext().hadoopConfiguration();
    String name = new Path(bucket.uri("")).toUri().getHost();
    bucket.configure(conf, name, "AKIAWRONGWRONGWRONG0", "not-the-secret-at-all");
    Throwable failure = catchThrowable(this::analyze);
    assertThat(failure).isInstanceOfAny(UsageException.class, RunFailedException.class);
    assertThat(failure).hasMessageContaining(bucket.uri("in"));
    Credentials.areNotIn(failure);
  }

  @Test
  void a_missing_bucket_is_a_mistake_in_the_command() {
    Configuration conf = SPARK.sparkContext().hadoopConfiguration();
    bucket.configure(conf, "nowhere", S3Server.ACCESS_KEY, S3Server.SECRET_KEY);
    Throwable failure = catchThrowable(() -> analyze("s3a://nowhere/in"));
    assertThat(failure)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("s3a://nowhere/in")
        .hasMessageContaining("ucket does not exist");
    Credentials.areNotIn(failure);
  }

  @Test
  void a_lake_that_cannot_be_written_fails_the_run() {
    upload(1);
    bucket
        .proxy()
        .let(head -> head.startsWith("PUT ") || head.startsWith("POST ") ? Fate.DENIED : Fate.PASS);
    Throwable failure = catchThrowable(this::analyze);
    assertThat(failure)
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining(bucket.uri("lake"))
        .hasMessageContaining("403");
    Credentials.areNotIn(failure);
    assertThat(bucket.keys("lake")).isEmpty();
  }

  @Test
  void keys_within_a_path_are_refused_and_not_repeated() {
    String path =
        "s3a://" + S3Server.ACCESS_KEY + ":" + S3Server.SECRET_KEY.replace('/', 'x') + "@b/in";
    Throwable failure = catchThrowable(() -> analyze(path));
    assertThat(failure).isInstanceOf(UsageException.class).hasMessageContaining("credentials");
    Credentials.areNotIn(failure);
    assertThat(failure.toString()).doesNotContain("secret-of-the-tests");
  }
}
