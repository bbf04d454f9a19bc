package org.imagelake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts about a file are rows; what may pass is tried again and never becomes a row. */
class FaultsTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir Path folder;

  @BeforeEach
  void three_images() {
    FaultyFileSystem.heal();
    SPARK
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.faulty.impl", FaultyFileSystem.class.getName());
    for (String name : List.of("a.png", "b: %.png", "sub/c.png")) {
      Pictures.write(folder.resolve("in").resolve(name), name.hashCode());
    }
  }

  private RunRow analyze() {
    return analyze("in");
  }

  private RunRow analyze(String input) {
    LakeRequest request =
        new LakeRequest(
            List.of("faulty:" + folder.resolve(input)),
            List.of(),
            folder.resolve("lake").toString(),
            false,
            "analyze");
    return AnalyzeJob.run(SPARK, request, AnalysisSettings.DEFAULT, ProgressListener.NONE);
  }

  private Lake lake() {
    return Lake.open(SPARK, folder.resolve("lake").toString());
  }

  private String errorOf(String name) {
    return lake()
        .images()
        .where("file_name = '" + name + "'")
        .selectExpr("concat(error.stage, ' ', error.code)")
        .first()
        .getString(0);
  }

  @Test
  void a_refused_file_is_a_row_and_is_tried_by_the_next_run() {
    FaultyFileSystem.refuse("b: %.png");
    assertThat(analyze().failedByCode()).containsEntry("PERMISSION_DENIED", 1L);
    assertThat(errorOf("b: %.png")).isEqualTo("READ PERMISSION_DENIED");

    FaultyFileSystem.heal();
    RunRow healed = analyze();
    assertThat(healed.skipped()).isEqualTo(2);
    assertThat(healed.failedByCode()).doesNotContainKey("PERMISSION_DENIED");
    assertThat(lake().images().count()).isEqualTo(3);
  }

  @Test
  void a_refused_folder_is_a_row_and_the_others_are_read() {
    FaultyFileSystem.refuse("sub");
    RunRow run = analyze();
    assertThat(run.listed()).isEqualTo(3);
    assertThat(errorOf("sub")).isEqualTo("LIST PERMISSION_DENIED");
  }

  @Test
  void a_refused_folder_that_opens_again_leaves_no_error_behind() {
    FaultyFileSystem.refuse("sub");
    analyze();
    FaultyFileSystem.heal();
    RunRow healed = analyze();

    assertThat(healed.vanished()).isEqualTo(1);
    assertThat(lake().images().where("error IS NOT NULL AND vanished_at IS NULL").count()).isZero();
    assertThat(lake().images().where("vanished_at IS NULL").count()).isEqualTo(3);
    assertThat(analyze().vanished()).isZero();
  }

  @Test
  void folders_that_open_again_are_no_loss_even_if_they_were_all_there_was() {
    Pictures.write(folder.resolve("only/sub/c.png"), 1);
    FaultyFileSystem.refuse("sub");
    assertThat(analyze("only").failed()).isEqualTo(1);
    FaultyFileSystem.heal();
    RunRow healed = analyze("only");

    assertThat(healed.message()).isNull();
    assertThat(lake().images().where("vanished_at IS NULL").select("file_name").collectAsList())
        .singleElement()
        .hasToString("[c.png]");
  }

  @Test
  void a_refused_folder_that_a_glob_does_not_lead_to_keeps_its_row() {
    FaultyFileSystem.refuse("sub");
    analyze();

    assertThat(analyze("in/*.png").vanished()).isZero();
    assertThat(errorOf("sub")).isEqualTo("LIST PERMISSION_DENIED");
  }

  @Test
  void a_refused_folder_keeps_its_row_while_it_is_refused_though_the_one_above_is_now_too() {
    Pictures.write(folder.resolve("in/sub/deep/d.png"), 1);
    FaultyFileSystem.refuse("deep");
    analyze();
    FaultyFileSystem.refuse("sub");

    analyze();
    assertThat(errorOf("sub")).isEqualTo("LIST PERMISSION_DENIED");
    assertThat(lake().images().where("file_name = 'deep' AND vanished_at IS NULL").count())
        .isEqualTo(1);
  }

  @Test
  void a_file_that_vanishes_after_listing_is_a_row() {
    FaultyFileSystem.vanish("a.png");
    assertThat(analyze().failedByCode()).containsEntry("VANISHED", 1L);
    assertThat(errorOf("a.png")).isEqualTo("READ VANISHED");
  }

  @Test
  void an_outage_that_passes_leaves_no_trace() {
    FaultyFileSystem.failOpening("a.png", 2);
    FaultyFileSystem.failOpening("c.png", 5); // longer than one task waits: Spark tries again
    RunRow run = analyze();
    assertThat(run.status()).isEqualTo(RunRow.Status.SUCCEEDED);
    assertThat(run.done() + run.failed()).isEqualTo(3);
    assertThat(lake().images().select("content_sha256").distinct().count()).isEqualTo(3);
    assertThat(lake().images().where("error.stage = 'READ'").count()).isZero();
  }

  @Test
  void an_outage_that_lasts_fails_the_run_and_shows_no_rows() {
    FaultyFileSystem.failOpeningAlways("a.png");
    RunFailedException failure = catchThrowableOfType(RunFailedException.class, this::analyze);

    assertThat(failure).hasMessageContaining("a.png").hasMessageContaining("connection reset");
    assertThat(lake().images().count()).isZero();
    RunRow run = lake().runRows(1).get(0);
    assertThat(run.status()).isEqualTo(RunRow.Status.FAILED);
    assertThat(run.runId()).isEqualTo(failure.runId());
    assertThat(run.message()).contains("a.png");
    assertThat(folder.resolve("lake/_staging")).doesNotExist();

    FaultyFileSystem.heal();
    assertThat(analyze().skipped()).isZero();
    assertThat(lake().images().count()).isEqualTo(3);
  }

  @Test
  void rows_without_a_record_of_their_run_are_not_seen() throws Exception {
    RunRow run = analyze();
    Path rows = folder.resolve("lake/images");
    Path copy = rows.resolve("run_id=r29991231T235959999Z-00000000");
    Files.createDirectory(copy);
    try (var files = Files.newDirectoryStream(rows.resolve("run_id=" + run.runId()))) {
      for (Path file : files) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    assertThat(lake().history(Tables.IMAGES).count()).isEqualTo(3);
  }
}
