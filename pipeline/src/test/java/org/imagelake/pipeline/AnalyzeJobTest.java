package org.imagelake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.RunRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeJobTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir Path folder;

  private RunRow analyze(boolean full, String... inputs) {
    AnalyzeRequest request =
        new AnalyzeRequest(
            List.of(inputs),
            List.of(),
            lakeFolder().toString(),
            AnalysisSettings.DEFAULT,
            full,
            "analyze");
    return AnalyzeJob.run(SPARK, request, ProgressListener.NONE);
  }

  private Path lakeFolder() {
    return folder.resolve("lake");
  }

  private Path photos() {
    return folder.resolve("photos");
  }

  private Lake lake() {
    return Lake.open(SPARK, lakeFolder().toString());
  }

  @Test
  void every_image_of_a_folder_becomes_one_row() {
    for (int i = 0; i < 5; i++) {
      Pictures.write(photos().resolve("day " + i).resolve("p" + i + ".png"), i);
    }
    RunRow run = analyze(false, photos().toString());

    assertThat(run.status()).isEqualTo(RunRow.Status.SUCCEEDED);
    assertThat(run.listed()).isEqualTo(5);
    assertThat(run.done() + run.failed()).isEqualTo(5);
    assertThat(lake().images().count()).isEqualTo(5);
    assertThat(lake().runRows(10)).containsExactly(run);
    Row row = lake().images().orderBy("path").first();
    assertThat(row.<String>getAs("path"))
        .isEqualTo("file:" + photos().resolve("day 0").resolve("p0.png"));
    assertThat(row.<String>getAs("run_id")).isEqualTo(run.runId());
    assertThat(row.<String>getAs("content_sha256")).hasSize(64);
    assertThat(lakeFolder().resolve("_staging")).doesNotExist();
  }

  @Test
  void what_the_lake_knows_is_skipped_and_what_changed_is_analysed_again() throws IOException {
    Path kept = Pictures.write(photos().resolve("kept.png"), 1);
    Path changed = Pictures.write(photos().resolve("changed.png"), 2);
    Files.setLastModifiedTime(changed, FileTime.from(Instant.parse("2020-01-01T00:00:00.123456Z")));
    analyze(false, photos().toString());

    RunRow again = analyze(false, photos().toString());
    assertThat(again.skipped()).isEqualTo(2);
    assertThat(again.done() + again.failed()).isZero();

    Files.setLastModifiedTime(changed, FileTime.from(Instant.parse("2020-01-01T00:00:00.123457Z")));
    Pictures.write(photos().resolve("new.png"), 3);
    RunRow third = analyze(false, photos().toString());
    assertThat(third.skipped()).isEqualTo(1);
    assertThat(lake().images().count()).isEqualTo(3);
    assertThat(lake().imagesHistory().count()).isEqualTo(4);

    assertThat(analyze(true, kept.toString()).skipped()).isZero();
  }
}
