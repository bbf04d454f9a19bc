package org.imagelake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.pipeline.plan.BatchSize;
import org.imagelake.pipeline.run.Holder;
import org.imagelake.pipeline.run.Lease;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs at once on one lake: nothing is lost, and nothing is there twice. */
class TwoRunsTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final int IMAGES = 12;

  @TempDir Path folder;

  @BeforeEach
  void images() {
    for (int i = 0; i < IMAGES; i++) {
      Pictures.write(folder.resolve("in/" + i % 3 + "/" + i + ".png"), i);
    }
  }

  private LakeRequest request(String input) {
    RunRules rules = new RunRules(false, false, 3, 0.5, new BatchSize(5, 1L << 30));
    return new LakeRequest(
        List.of(folder.resolve(input).toString()),
        List.of(),
        folder.resolve("lake").toString(),
        rules,
        "test");
  }

  private RunRow analyze() {
    return AnalyzeJob.run(SPARK, request("in"), AnalysisSettings.DEFAULT, ProgressListener.NONE);
  }

  private RunRow convert(String input, ImageFormat format) {
    return ConvertJob.run(
        SPARK,
        request(input),
        ConversionSpec.to(TargetFormat.fixed(format)),
        folder.resolve("out").toString(),
        "",
        ProgressListener.NONE);
  }

  private void twice(java.util.concurrent.Callable<RunRow> job)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      for (Future<RunRow> run : threads.invokeAll(List.of(job, job))) {
        assertThat(run.get().status()).isEqualTo(RunRow.Status.SUCCEEDED);
      }
    } finally {
      threads.shutdown();
    }
  }

  private void hasOneRowPerImage(Table table) {
    Lake lake = Lake.open(SPARK, folder.resolve("lake").toString());
    assertThat(lake.current(table).count()).isEqualTo(IMAGES);
    assertThat(lake.current(table).select("path").distinct().count()).isEqualTo(IMAGES);
    assertThat(folder.resolve("lake/_staging")).doesNotExist();
  }

  @Test
  void two_analyses_of_the_same_images_are_one_row_each() throws Exception {
    twice(this::analyze);
    hasOneRowPerImage(Tables.IMAGES);
    assertThat(analyze().skipped()).isEqualTo(IMAGES);
  }

  @Test
  void two_conversions_into_one_output_are_one_whole_object_each() throws Exception {
    twice(() -> convert("in", ImageFormat.BMP));
    hasOneRowPerImage(Tables.CONVERSIONS);
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      List<Path> objects = files.filter(Files::isRegularFile).toList();
      assertThat(objects).hasSize(IMAGES);
      for (Path object : objects) {
        assertThat(Headers.sniff(Files.readAllBytes(object))).isEqualTo(ImageFormat.BMP);
      }
    }
  }

  @Test
  void one_that_would_write_other_objects_into_the_same_output_is_refused() throws IOException {
    String early = "r20260101T000000000Z-0000beef";
    String output = "file:" + folder.resolve("out");
    org.apache.hadoop.fs.Path staging =
        new org.apache.hadoop.fs.Path("file:" + folder.resolve("lake/_staging/" + early));
    FileSystem fs = FileSystem.getLocal(new Configuration());
    Lease.take(fs, staging, Holder.here(output, "something else")).close();

    Throwable refusal = catchThrowable(() -> convert("in", ImageFormat.BMP));

    assertThat(refusal)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(early)
        .hasMessageContaining(output);
    assertThat(folder.resolve("out")).doesNotExist();

    Lease.take(fs, staging, new Holder("elsewhere", 1, 1, output, "something else")).close();
    assertThat(catchThrowable(() -> convert("in/0", ImageFormat.BMP)))
        .as("a process of another machine, seen a moment ago")
        .isInstanceOf(UsageException.class);

    fs.delete(staging, true);
    assertThat(convert("in", ImageFormat.BMP).done()).isEqualTo(IMAGES);
  }
}
