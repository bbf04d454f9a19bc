package org.imagelake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.holdenkarau.spark.testing.DataFrameSuiteBase$;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.run.RunProgress;
import org.imagelake.pipeline.summary.Summary;
import org.imagelake.pipeline.summary.Summary.FailureCount;
import org.imagelake.pipeline.summary.Summary.FormatCount;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeJobTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir Path folder;

  private RunRow analyze(boolean full, String... inputs) {
    return analyze(full, ProgressListener.NONE, inputs);
  }

  private RunRow analyze(boolean full, ProgressListener listener, String... inputs) {
    LakeRequest request =
        new LakeRequest(List.of(inputs), List.of(), lakeFolder().toString(), full, "analyze");
    return AnalyzeJob.run(SPARK, request, AnalysisSettings.DEFAULT, listener);
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
  void a_run_tells_its_inputs_from_wherever_one_stands() {
    Pictures.write(photos().resolve("p.png"), 1);
    Path here = Path.of("").toAbsolutePath();
    RunRow run = analyze(false, here.relativize(photos().toAbsolutePath()) + "/*.png");

    assertThat(run.inputs())
        .hasSize(1)
        .allMatch(input -> input.startsWith("file:/") && input.endsWith("/*.png"));
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
    assertThat(lake().history(Tables.IMAGES).count()).isEqualTo(4);

    assertThat(analyze(true, kept.toString()).skipped()).isZero();
  }

  @Test
  void progress_goes_through_the_phases_and_ends_with_exact_counts() {
    for (int i = 0; i < 3; i++) {
      Pictures.write(photos().resolve(i + ".png"), i);
    }
    List<RunProgress> heard = new CopyOnWriteArrayList<>();
    RunRow run = analyze(false, heard::add, photos().toString());

    assertThat(heard.stream().map(RunProgress::phase).distinct())
        .containsExactly(RunProgress.Phase.values());
    RunProgress last = heard.get(heard.size() - 1);
    assertThat(last.listed()).isEqualTo(3);
    assertThat(last.done()).isEqualTo(3);
    assertThat(last.failed()).isEqualTo(run.failed());
    assertThat(last.bytesDone()).isEqualTo(run.bytes());
  }

  @Test
  void the_files_are_plain_parquet_that_other_readers_agree_on() throws IOException {
    Pictures.write(photos().resolve("a.png"), 1);
    RunRow run = analyze(false, photos().toString());
    Path rows = lakeFolder().resolve("images").resolve("run_id=" + run.runId());
    Path file;
    try (var files = Files.newDirectoryStream(rows, "*.parquet")) {
      file = files.iterator().next();
    }
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      MessageType schema = reader.getFileMetaData().getSchema();
      assertThat(schema.containsField("run_id")).as("the folder says it").isFalse();
      assertThat(schema.getType("modification_time").getLogicalTypeAnnotation())
          .isEqualTo(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS));
      assertThat(schema.getType("taken", "local_time").getLogicalTypeAnnotation())
          .isEqualTo(LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS));
      assertThat(reader.getRecordCount()).isEqualTo(1);
    }
  }

  @Test
  void the_same_image_analysed_again_has_the_same_results() {
    Pictures.write(photos().resolve("a.png"), 1);
    analyze(true, photos().toString());
    analyze(true, photos().toString());
    String[] volatileColumns = {"run_id", "analyzed_at", "analysis_millis"};
    List<Row> rows =
        lake()
            .history(Tables.IMAGES)
            .drop(volatileColumns)
            .selectExpr("*", "quality.*")
            .collectAsList();
    assertThat(rows).hasSize(2);
    assertThat(DataFrameSuiteBase$.MODULE$.approxEquals(rows.get(0), rows.get(1), 1e-9)).isTrue();
  }

  @Test
  void an_empty_folder_makes_empty_tables_that_can_be_asked() throws IOException {
    Files.createDirectories(photos());
    RunRow run = analyze(false, photos().toString());
    assertThat(run.listed()).isZero();
    lake().registerViews();
    assertThat(SPARK.sql("SELECT max(quality.score) FROM images").first().isNullAt(0)).isTrue();
    Summary summary = Summary.of(lake(), 5);
    assertThat(summary.totals().images()).isZero();
    assertThat(summary.runs()).containsExactly(run);
  }

  @Test
  void a_summary_counts_the_latest_rows() throws IOException {
    Pictures.write(photos().resolve("a.png"), 1);
    Pictures.write(photos().resolve("b.png"), 2);
    Files.createFile(photos().resolve("empty.jpg"));
    analyze(true, photos().toString());
    analyze(true, photos().toString());

    Summary summary = Summary.of(lake(), 5);
    assertThat(summary.totals().images()).isEqualTo(3);
    assertThat(summary.formats()).extracting(FormatCount::format).contains("PNG", (String) null);
    assertThat(summary.failures())
        .contains(
            new FailureCount("EMPTY_FILE", "SNIFF", 1L, "file:" + photos().resolve("empty.jpg")));
    assertThat(summary.runs()).hasSize(2);
  }

  @Test
  void a_missing_input_is_refused_before_anything_is_written() {
    assertThatThrownBy(() -> analyze(false, photos().toString()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("photos");
    assertThat(lakeFolder()).doesNotExist();
  }
}
