package org.imagelake.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.LocalSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run ends at the moment in which another begins. */
class StagingTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir Path lake;

  @BeforeEach
  void connect() {
    SPARK
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.meeting.impl", MeetingFileSystem.class.getName());
  }

  private Staging begin(String runId) throws IOException {
    LakeFolders folders = new LakeFolders(new org.apache.hadoop.fs.Path("meeting:" + lake));
    return Staging.begin(SPARK, folders, runId, Holder.here("", ""));
  }

  private Path lease(String runId) {
    return lake.resolve("_staging").resolve(runId).resolve(Lease.NAME);
  }

  @Test
  void a_run_that_ends_takes_nothing_from_one_that_begins() throws IOException {
    String next = RunId.next(Instant.now());
    Staging ending = begin(RunId.next(Instant.now()));
    MeetingFileSystem.whenFoundEmpty(
        () -> {
          Files.createDirectories(lease(next).getParent());
          Files.writeString(lease(next), Holder.here("", "").text());
        });
    ending.end();
    assertThat(lease(next)).exists();
  }

  @Test
  void rows_that_could_not_be_removed_are_not_read_with_the_next_ones() throws IOException {
    Staging staging = begin(RunId.next(Instant.now()));
    staging.keep("rows", SPARK.range(3).toDF());
    assertThat(staging.keep("rows", SPARK.range(2).toDF()).rows().count()).isEqualTo(2);
    staging.end();
  }

  @Test
  void a_run_begins_though_another_one_takes_the_empty_folder_away() throws IOException {
    String runId = RunId.next(Instant.now());
    MeetingFileSystem.whenMade(
        runId,
        () -> {
          Files.delete(lease(runId).getParent());
          Files.delete(lake.resolve("_staging"));
        });
    Staging staging = begin(runId);
    assertThat(lease(runId)).exists();
    staging.end();
    assertThat(lake.resolve("_staging")).doesNotExist();
  }
}
