package org.imagelake.pipeline.maintain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.LocalSpark;
import org.imagelake.pipeline.Pictures;
import org.imagelake.pipeline.RowTexts;
import org.imagelake.pipeline.RunRules;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.plan.BatchSize;
import org.imagelake.pipeline.run.Exchange;
import org.imagelake.pipeline.run.Holder;
import org.imagelake.pipeline.run.LakeFolders;
import org.imagelake.pipeline.run.Lease;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaintenanceTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final String DEAD = "r20260101T000000000Z-0000dead";
  private static final Duration AT_ONCE = Duration.ZERO;

  @TempDir Path folder;
  private Path lake;

  @BeforeEach
  void a_lake_of_five_images_in_three_batches() {
    lake = folder.resolve("lake");
    for (int i = 0; i < 5; i++) {
      Pictures.write(folder.resolve("in/" + i + ".png"), i);
    }
    analyze(2);
  }

  private RunRow analyze(long batch) {
    RunRules rules = new RunRules(false, false, 3, 0.5, new BatchSize(batch, 1L << 30));
    LakeRequest request =
        new LakeRequest(
            List.of(folder.resolve("in").toString()), List.of(), lake.toString(), rules, "test");
    return AnalyzeJob.run(SPARK, request, AnalysisSettings.DEFAULT, ProgressListener.NONE);
  }

  private List<String> maintain(Duration olderThan, boolean dryRun) throws IOException {
    List<String> told = new ArrayList<>();
    Maintenance.run(SPARK, lake.toString(), olderThan, dryRun, deed -> told.add(deed.what()));
    return told;
  }

  /** Everything in the lake but Hadoop's checksums. */
  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(lake)) {
      return all.filter(Files::isRegularFile)
          .map(file -> lake.relativize(file).toString())
          .filter(name -> !name.endsWith(".crc"))
          .collect(Collectors.toSet());
    }
  }

  private List<String> rows() {
    return RowTexts.of(Lake.open(SPARK, lake.toString()).history(Tables.IMAGES));
  }

  private void stage(String runId, Holder holder) throws IOException {
    org.apache.hadoop.fs.Path staging =
        new org.apache.hadoop.fs.Path("file:" + lake.resolve("_staging").resolve(runId));
    Lease.take(FileSystem.getLocal(new Configuration()), staging, holder).close();
  }

  @Test
  void the_files_of_a_run_become_one_with_the_same_rows() throws IOException {
    List<String> before = rows();
    assertThat(files()).hasSize(4);

    assertThat(maintain(AT_ONCE, true)).containsExactly("compacted to 1");
    assertThat(files()).as("a dry run").hasSize(4);
    assertThat(maintain(AT_ONCE, false)).containsExactly("compacted to 1");

    assertThat(files()).as("one of rows, one of the run").hasSize(2);
    assertThat(lake.resolve("_swap")).doesNotExist();
    assertThat(rows()).isEqualTo(before);
    assertThat(maintain(AT_ONCE, false)).isEmpty();
    assertThat(analyze(2).skipped()).isEqualTo(5);
  }

  private Path runFolder() throws IOException {
    try (Stream<Path> folders = Files.list(lake.resolve("images"))) {
      return folders.filter(path -> path.toString().contains("run_id=r")).findFirst().orElseThrow();
    }
  }

  @Test
  void what_has_no_name_of_ours_stays() throws IOException {
    List<Path> foreign =
        List.of(
            lake.resolve("notes.txt"),
            lake.resolve("images/run_id=holiday/a.parquet"),
            lake.resolve("_staging/mine/a.tmp"),
            lake.resolve("_swap/images/mine/a.parquet"),
            runFolder().resolve("_mine.parquet"),
            runFolder().resolve("_temporary-mine/a.tmp"),
            lake.resolve("holidays/run_id=" + DEAD + "/a.parquet"));
    for (Path file : foreign) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "mine");
    }
    maintain(AT_ONCE, false);
    assertThat(foreign).allSatisfy(file -> assertThat(file).hasContent("mine"));
  }

  @Test
  void what_dead_runs_left_goes_and_what_is_at_work_stays() throws IOException {
    Path unowned = Files.createDirectories(lake.resolve("images/run_id=" + DEAD));
    Files.writeString(unowned.resolve("a.parquet"), "rows");
    String alive = "r20260101T000000000Z-000a11fe";
    Path owned = Files.createDirectories(lake.resolve("images/run_id=" + alive));
    String elsewhere = "r20260101T000000000Z-00e15e33";
    stage(DEAD, gone());
    stage(alive, Holder.here("", ""));
    stage(elsewhere, new Holder("elsewhere", 1, 1, "", ""));

    assertThat(maintain(Duration.ofHours(1), false)).as("too young").isEmpty();
    assertThat(maintain(AT_ONCE, false))
        .containsExactly("removed rows without a run", "removed staging of a dead run");

    assertThat(unowned).doesNotExist();
    assertThat(lake.resolve("_staging/" + DEAD)).doesNotExist();
    assertThat(owned).exists();
    assertThat(lake.resolve("_staging/" + alive)).exists();
    assertThat(lake.resolve("_staging/" + elsewhere)).as("it may renew its lease").exists();
  }

  @Test
  void a_dry_run_and_a_longer_age_leave_what_has_been_dead_for_days() throws IOException {
    stage(DEAD, gone());
    Path staging = lake.resolve("_staging/" + DEAD);
    Files.setLastModifiedTime(
        staging.resolve("_lease"), FileTime.from(Instant.now().minus(Duration.ofDays(3))));

    assertThat(maintain(AT_ONCE, true)).contains("removed staging of a dead run");
    assertThat(staging).exists();
    assertThat(maintain(Duration.ofDays(7), false)).doesNotContain("removed staging of a dead run");
    assertThat(staging).exists();
    maintain(Duration.ofDays(2), false);
    assertThat(staging).doesNotExist();
  }

  /** A process of this machine that is no more. */
  private static Holder gone() {
    return new Holder(Holder.here("", "").host(), Long.MAX_VALUE, 1, "", "");
  }

  @Test
  void a_compaction_killed_between_two_renames_loses_nothing() throws IOException {
    List<String> before = rows();
    Path place = runFolder();
    Path waiting =
        Files.createDirectories(lake.resolve("_swap/images")).resolve(place.getFileName());
    Files.move(place, waiting);

    assertThat(rows()).as("seen where they wait").isEqualTo(before);
    assertThat(maintain(AT_ONCE, false)).contains("finished a killed compaction");
    assertThat(place).exists();
    assertThat(rows()).isEqualTo(before);

    Files.createDirectories(waiting);
    assertThat(rows()).as("not needed, as the old one is there").isEqualTo(before);
    maintain(AT_ONCE, false);
    assertThat(lake.resolve("_swap")).doesNotExist();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void nothing_is_compacted_once_a_run_has_begun() throws IOException {
    Pictures.write(folder.resolve("in/5.png"), 5);
    Pictures.write(folder.resolve("in/6.png"), 6);
    analyze(1);
    String begun = "r20260101T000000000Z-000a11fe";
    List<String> told = new ArrayList<>();

    Maintenance.run(
        SPARK,
        lake.toString(),
        AT_ONCE,
        false,
        deed -> {
          told.add(deed.what());
          stage(begun);
        });

    assertThat(told).as("of two").containsExactly("compacted to 1");
    FileSystem.getLocal(new Configuration())
        .delete(new org.apache.hadoop.fs.Path("file:" + lake.resolve("_staging/" + begun)), true);
    assertThat(maintain(AT_ONCE, false)).as("the other").containsExactly("compacted to 1");
  }

  private void stage(String runId) {
    try {
      stage(runId, Holder.here("", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_run_that_begins_while_folders_move_waits_for_them() throws Exception {
    Path place = runFolder();
    Path away = folder.resolve("away");
    String mover = "r20260101T000000000Z-0000f00d";
    stage(mover, Holder.here("file:" + lake, "maintain"));
    Exchange exchange =
        new Exchange(
            new LakeFolders(new org.apache.hadoop.fs.Path("file:" + lake)), new Configuration());
    AtomicReference<CompletableFuture<RunRow>> run = new AtomicReference<>();

    boolean made =
        exchange.make(
            mover,
            AT_ONCE,
            () -> {
              Files.move(place, away);
              run.set(CompletableFuture.supplyAsync(() -> analyze(2)));
              assertThatThrownBy(() -> run.get().get(5, TimeUnit.SECONDS))
                  .as("what is away would be done again")
                  .isInstanceOf(TimeoutException.class);
              Files.move(away, place);
            });

    assertThat(made).isTrue();
    assertThat(run.get().get().skipped()).isEqualTo(5);
  }

  @Test
  void the_mark_of_one_that_died_keeps_nobody_waiting() throws IOException {
    stage(DEAD, gone());
    Files.createFile(lake.resolve("_staging/" + DEAD + "/_exchange"));
    assertThat(analyze(2).skipped()).isEqualTo(5);
  }

  @Test
  void a_second_one_at_the_same_time_is_refused() throws IOException {
    stage(DEAD, Holder.here("file:" + lake, "maintain"));
    assertThatThrownBy(() -> maintain(AT_ONCE, false))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(DEAD);
  }

  @Test
  void one_that_was_killed_is_in_nobodys_way() throws IOException {
    stage(DEAD, new Holder(gone().host(), gone().pid(), 1, "file:" + lake, "maintain"));
    assertThat(maintain(Duration.ofDays(1), false))
        .as("it is at work, and leaves what is young")
        .isEmpty();
  }
}
