package org.imagelake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.pipeline.duplicates.DuplicateSettings;
import org.imagelake.pipeline.maintain.Maintenance;
import org.imagelake.pipeline.plan.BatchSize;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done counts, though what is left of the work cannot be cleared away. */
class TidyingTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir Path folder;

  @BeforeEach
  void a_lake_whose_staging_cannot_be_removed() {
    FaultyFileSystem.heal();
    SPARK
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.faulty.impl", FaultyFileSystem.class.getName());
    for (int i = 0; i < 3; i++) {
      Pictures.write(folder.resolve("in/" + i + ".png"), i / 2);
    }
    FaultyFileSystem.keep("_staging");
  }

  @AfterEach
  void heal() {
    FaultyFileSystem.heal();
  }

  private String lakeFolder() {
    return "faulty:" + folder.resolve("lake");
  }

  private Lake lake() {
    return Lake.open(SPARK, lakeFolder());
  }

  private RunRow analyze(BatchSize batch) {
    RunRules rules = new RunRules(false, false, 3, 0.5, batch);
    LakeRequest request =
        new LakeRequest(
            List.of(folder.resolve("in").toString()), List.of(), lakeFolder(), rules, "analyze");
    return AnalyzeJob.run(SPARK, request, AnalysisSettings.DEFAULT, ProgressListener.NONE);
  }

  private void hasSucceeded(RunRow run) {
    assertThat(run.status()).isEqualTo(RunRow.Status.SUCCEEDED);
    assertThat(lake().runRows(1)).containsExactly(run);
    assertThat(folder.resolve("lake/_staging/" + run.runId())).exists();
  }

  @Test
  void a_run_that_is_committed_has_succeeded() {
    hasSucceeded(analyze(BatchSize.DEFAULT));
    assertThat(lake().images().count()).isEqualTo(3);
  }

  @Test
  void a_search_for_copies_that_is_committed_has_succeeded() {
    analyze(BatchSize.DEFAULT);
    hasSucceeded(DuplicatesJob.run(SPARK, lakeFolder(), new DuplicateSettings(0)));
    assertThat(lake().current(Tables.DUPLICATES).count()).isEqualTo(2);
  }

  @Test
  void the_copies_of_the_search_before_are_seen_until_there_are_new_ones() throws IOException {
    analyze(BatchSize.DEFAULT);
    DuplicatesJob.run(SPARK, lakeFolder(), new DuplicateSettings(0));
    RunRow second = DuplicatesJob.run(SPARK, lakeFolder(), new DuplicateSettings(1));

    try (Stream<Path> rows =
        Files.list(folder.resolve("lake/duplicates/run_id=" + second.runId()))) {
      for (Path file : rows.toList()) {
        Files.delete(file);
      }
    }

    assertThat(lake().current(Tables.DUPLICATES).count()).isEqualTo(2);
  }

  @Test
  void maintenance_that_is_done_is_done() throws IOException {
    FaultyFileSystem.heal();
    analyze(new BatchSize(1, 1L << 30));
    FaultyFileSystem.keep("_staging");
    List<String> told = new ArrayList<>();
    Maintenance.run(SPARK, lakeFolder(), Duration.ZERO, false, deed -> told.add(deed.what()));
    assertThat(told).containsExactly("compacted to 1");
    assertThat(lake().images().count()).isEqualTo(3);
  }
}
