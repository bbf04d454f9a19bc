package org.imagelake.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleStagingTest {
  private static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");

  @TempDir Path lake;

  private Path staging(String name, Instant lease) throws IOException {
    Path folder = Files.createDirectories(lake.resolve("_staging").resolve(name));
    Path file = Files.createFile(folder.resolve(Lease.NAME));
    Files.setLastModifiedTime(file, FileTime.from(lease));
    Files.setLastModifiedTime(folder, FileTime.from(Instant.EPOCH));
    return folder;
  }

  @Test
  void only_what_a_dead_run_of_ours_left_is_removed() throws IOException {
    Path dead = staging(RunId.next(Instant.EPOCH), NOW.minus(25, ChronoUnit.HOURS));
    Path alive = staging(RunId.next(Instant.EPOCH), NOW.minus(11, ChronoUnit.MINUTES));
    Path foreign = staging("holiday", Instant.EPOCH);

    StaleStaging.remove(
        new LakeFolders(new org.apache.hadoop.fs.Path("file:" + lake)), new Configuration(), NOW);

    assertThat(dead).doesNotExist();
    assertThat(alive).exists();
    assertThat(foreign).exists();
  }

  @Test
  void run_ids_sort_by_start_and_are_no_numbers() {
    String first = RunId.next(Instant.parse("2026-01-01T00:00:00.001Z"));
    String second = RunId.next(Instant.parse("2026-01-01T00:00:00.010Z"));
    assertThat(first).isLessThan(second).startsWith("r20260101T000000001Z-");
    assertThat(RunId.isRunId(first)).isTrue();
  }
}
