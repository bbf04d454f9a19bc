package org.imagelake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.pipeline.convert.CompressionReport;
import org.imagelake.pipeline.plan.BatchSize;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a further run does, what it leaves, what it marks, and how it commits. */
class IncrementalTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final RunRules USUAL = RunRules.DEFAULT;

  @TempDir Path folder;

  @BeforeEach
  void heal() {
    FaultyFileSystem.heal();
    SPARK
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.faulty.impl", FaultyFileSystem.class.getName());
  }

  private Path in() {
    return folder.resolve("in");
  }

  private void write(String... names) {
    for (String name : names) {
      Pictures.write(in().resolve(name), name.hashCode());
    }
  }

  private LakeRequest request(RunRules rules, String... inputs) {
    return new LakeRequest(
        inputs.length == 0 ? List.of(in().toString()) : List.of(inputs),
        List.of(),
        folder.resolve("lake").toString(),
        rules,
        "test");
  }

  private RunRow analyze(RunRules rules, String... inputs) {
    return AnalyzeJob.run(
        SPARK, request(rules, inputs), AnalysisSettings.DEFAULT, ProgressListener.NONE);
  }

  private RunRow convert(RunRules rules) {
    return ConvertJob.run(
        SPARK,
        request(rules),
        ConversionSpec.to(TargetFormat.fixed(ImageFormat.BMP)),
        folder.resolve("out").toString(),
        "",
        ProgressListener.NONE);
  }

  private Lake lake() {
    return Lake.open(SPARK, folder.resolve("lake").toString());
  }

  private List<String> names(String condition) {
    return lake()
        .current(Tables.IMAGES)
        .where(condition)
        .select("file_name")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  private static RunRules batches(long images) {
    return new RunRules(false, false, 3, 0.5, new BatchSize(images, 1L << 30));
  }

  private static final RunRules RETRYING = new RunRules(false, true, 3, 0.5, BatchSize.DEFAULT);
  private static final RunRules MARKING = new RunRules(false, false, 3, 1, BatchSize.DEFAULT);

  @Test
  void broken_images_are_tried_again_when_asked_and_not_for_ever() throws IOException {
    write("good.png");
    Files.write(in().resolve("broken.png"), new byte[] {1, 2, 3});
    analyze(USUAL);
    assertThat(analyze(USUAL).failed()).as("it is still the same file").isZero();

    assertThat(analyze(RETRYING).failed()).isEqualTo(1);
    assertThat(analyze(RETRYING).failed()).isEqualTo(1);
    RunRow fourth = analyze(RETRYING);
    assertThat(List.of(fourth.failed(), fourth.skipped())).containsExactly(0L, 2L);

    Files.write(in().resolve("broken.png"), new byte[] {1, 2, 3, 4});
    assertThat(analyze(RETRYING).failed()).as("another content").isEqualTo(1);
  }

  @Test
  void what_vanished_is_marked_once_and_comes_back_by_being_there() throws IOException {
    write("a.png", "b.png", "sub/c.png", "sub/d.png");
    analyze(USUAL);
    byte[] content = Files.readAllBytes(in().resolve("b.png"));
    Files.delete(in().resolve("b.png"));

    RunRow run = analyze(USUAL);

    assertThat(List.of(run.vanished(), run.skipped(), run.done())).containsExactly(1L, 3L, 0L);
    assertThat(names("vanished_at IS NOT NULL")).containsExactly("b.png");
    assertThat(names("vanished_at IS NULL")).containsExactly("a.png", "c.png", "d.png");
    assertThat(names("file_name = 'b.png' AND content_sha256 IS NOT NULL AND error IS NULL"))
        .as("the rest of the row is as last seen")
        .hasSize(1);
    assertThat(lake().images().count()).isEqualTo(3);
    assertThat(lake().history(Tables.IMAGES).where("file_name = 'b.png'").count()).isEqualTo(2);
    assertThat(analyze(USUAL).vanished()).as("it is marked already").isZero();

    Files.write(in().resolve("b.png"), content);
    assertThat(analyze(USUAL).done()).isEqualTo(1);
    assertThat(names("vanished_at IS NULL")).hasSize(4);
  }

  @Test
  void a_mark_is_no_attempt_and_no_work_of_the_run_that_made_it() throws IOException {
    write("a.png", "b.png");
    Path broken = Files.write(in().resolve("broken.png"), new byte[] {1, 2, 3});
    FileTime time = Files.getLastModifiedTime(broken);
    convert(USUAL);
    Files.delete(broken);
    Files.delete(in().resolve("b.png"));
    RunRow marking = convert(MARKING);

    assertThat(marking.vanished()).isEqualTo(2);
    assertThat(CompressionReport.lines(lake().history(Tables.CONVERSIONS), marking.runId()))
        .isEmpty();

    Files.write(broken, new byte[] {1, 2, 3});
    Files.setLastModifiedTime(broken, time);
    assertThat(convert(RETRYING).failed()).as("second attempt").isEqualTo(1);
    assertThat(convert(RETRYING).failed()).as("third attempt").isEqualTo(1);
    assertThat(convert(RETRYING).failed()).as("three attempts are enough").isZero();
  }

  @Test
  void an_input_that_lost_too_much_is_told_and_not_marked() throws IOException {
    write("a.png", "b.png", "c.png", "keep.txt");
    analyze(USUAL);
    for (String name : List.of("a.png", "b.png", "c.png")) {
      Files.delete(in().resolve(name));
    }
    RunRow run = analyze(USUAL);

    assertThat(run.status()).isEqualTo(RunRow.Status.SUCCEEDED);
    assertThat(run.vanished()).isZero();
    assertThat(run.message())
        .contains("3 of 3 known images below file:" + in())
        .contains("--max-vanished-ratio 1");
    assertThat(names("vanished_at IS NULL")).hasSize(3);
    assertThat(analyze(MARKING).vanished()).isEqualTo(3);
  }

  @Test
  void what_the_inputs_do_not_cover_is_not_gone() throws IOException {
    write("a.png", "b.gif", "old/c.png", "old/d.png");
    analyze(USUAL);
    Files.delete(in().resolve("old/c.png"));
    Files.delete(in().resolve("a.png"));

    assertThat(analyze(MARKING, in() + "/*.gif").vanished()).isZero();
    assertThat(analyze(MARKING, in().resolve("b.gif").toString()).vanished()).isZero();
    assertThat(analyze(MARKING, in() + "/o*/*.png").vanished()).isEqualTo(1);
    assertThat(names("vanished_at IS NOT NULL")).containsExactly("c.png");
  }

  @Test
  void what_cannot_be_looked_at_is_not_gone() {
    write("sub/a.png", "b.png");
    String input = "faulty:" + in();
    analyze(MARKING, input);
    FaultyFileSystem.refuse("sub");

    RunRow run = analyze(MARKING, input);

    assertThat(run.failedByCode()).containsOnlyKeys("PERMISSION_DENIED");
    assertThat(run.vanished()).isZero();
  }

  @Test
  void a_source_that_is_gone_keeps_its_object_and_gives_up_its_name() throws IOException {
    write("a.png", "b.png");
    convert(USUAL);
    Files.delete(in().resolve("a.png"));

    assertThat(convert(USUAL).vanished()).isEqualTo(1);

    assertThat(folder.resolve("out/a.png.bmp")).exists();
    assertThat(
            lake()
                .current(Tables.CONVERSIONS)
                .where("vanished_at IS NOT NULL AND target LIKE '%a.png.bmp'")
                .count())
        .isEqualTo(1);
  }

  @Test
  void work_is_committed_in_batches_of_one_file_each() throws IOException {
    write("0.png", "1.png", "2.png", "3.png", "4.png", "5.png", "6.png");

    RunRow run = analyze(batches(3));

    assertThat(List.of(run.batches(), run.done() + run.failed())).containsExactly(3L, 7L);
    Path rows = folder.resolve("lake/images/run_id=" + run.runId());
    try (Stream<Path> files = Files.list(rows)) {
      assertThat(files.map(Path::getFileName).map(Path::toString).filter(n -> !n.startsWith(".")))
          .containsExactlyInAnyOrder(
              "batch-00000.parquet", "batch-00001.parquet", "batch-00002.parquet");
    }
    assertThat(lake().images().select("path").distinct().count()).isEqualTo(7);
    assertThat(lake().runRows(5)).containsExactly(run);
    assertThat(folder.resolve("lake/_staging")).doesNotExist();
    assertThat(analyze(batches(3)).skipped()).isEqualTo(7);
  }

  @Test
  void a_run_that_fails_keeps_its_batches_and_the_next_one_goes_on() {
    List<String> names = new ArrayList<>(List.of("0.png", "1.png", "2.png", "3.png", "4.png"));
    names.sort(Comparator.naturalOrder());
    write(names.toArray(String[]::new));
    String input = "faulty:" + in();
    FaultyFileSystem.failOpeningAlways("2.png");

    Throwable failure = catchThrowable(() -> analyze(batches(1), input));

    assertThat(failure).isInstanceOf(RunFailedException.class);
    RunRow run = lake().runRows(1).get(0);
    assertThat(run.status()).isEqualTo(RunRow.Status.FAILED);
    long kept = lake().images().count();
    assertThat(kept).isLessThan(5).isEqualTo(run.batches()).isEqualTo(run.done() + run.failed());

    FaultyFileSystem.heal();
    RunRow next = analyze(batches(1), input);
    assertThat(next.skipped()).isEqualTo(kept);
    assertThat(lake().images().count()).isEqualTo(5);
    assertThat(lake().history(Tables.IMAGES).count()).isEqualTo(5);
  }
}
