package org.imagelake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.pipeline.catalog.Catalogs;
import org.imagelake.pipeline.catalog.TableName;
import org.imagelake.pipeline.plan.BatchSize;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.summary.Summary;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs whose rows go to a table of a catalog. */
class CatalogJobTest {
  private static final TableName IMAGES = TableName.parse(Catalogs.NAME + ".photos.images");
  private static final RunRules ONE_BY_ONE =
      new RunRules(false, false, 1, 1, new BatchSize(1, 1L << 30));

  @TempDir Path folder;

  @BeforeEach
  void heal() {
    FaultyFileSystem.heal();
  }

  private Path in() {
    return folder.resolve("in");
  }

  private LakeRequest request(RunRules rules, Path... inputs) {
    List<String> from =
        inputs.length == 0
            ? List.of(in().toString())
            : List.of(inputs).stream().map(Path::toString).toList();
    return new LakeRequest(from, List.of(), folder.resolve("lake").toString(), rules, "test")
        .into(IMAGES);
  }

  private RunRow analyze(SparkSession session, LakeRequest request) {
    return AnalyzeJob.run(session, request, AnalysisSettings.DEFAULT, ProgressListener.NONE);
  }

  private static Dataset<Row> images(SparkSession session) {
    session.catalog().refreshTable(IMAGES.quoted());
    return session.table(IMAGES.quoted());
  }

  private static List<String> runsOfSnapshots(SparkSession session) {
    return session
        .table(IMAGES.quoted() + ".snapshots")
        .orderBy("committed_at")
        .selectExpr("summary['imagelake.run-id']")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void a_run_does_what_is_new_or_changed_and_marks_what_vanished(Catalogs catalog)
      throws IOException {
    SparkSession session = catalog.session(folder);
    for (String name : List.of("a.png", "b.png", "sub/c.png")) {
      Pictures.write(in().resolve(name), name.hashCode());
    }
    RunRow first = analyze(session, request(RunRules.DEFAULT));
    assertThat(List.of(first.done() + first.failed(), first.batches())).containsExactly(3L, 1L);
    assertThat(first.targetTable()).isEqualTo(Catalogs.NAME + ".photos.images");
    assertThat(images(session).schema()).isEqualTo(Tables.IMAGES.schema());

    RunRow again = analyze(session, request(RunRules.DEFAULT));
    assertThat(List.of(again.skipped(), again.batches())).containsExactly(3L, 0L);
    assertThat(runsOfSnapshots(session))
        .as("nothing new, no snapshot")
        .containsExactly(first.runId());

    Files.write(in().resolve("a.png"), Pictures.png(40, 30, 5));
    Files.delete(in().resolve("b.png"));
    Pictures.write(in().resolve("d.png"), 4);
    RunRow third = analyze(session, request(RunRules.DEFAULT));
    assertThat(List.of(third.skipped(), third.vanished())).containsExactly(1L, 1L);
    assertThat(images(session).count()).isEqualTo(4);
    assertThat(images(session).where("vanished_at IS NULL").selectExpr("max(pixels.width)").first())
        .hasToString("[40]");
    assertThat(runsOfSnapshots(session))
        .containsExactly(first.runId(), third.runId(), third.runId());
    assertThat(Files.exists(folder.resolve("lake/images"))).as("the lake's own").isFalse();

    Lake lake = request(RunRules.DEFAULT).open(session, Tables.IMAGES);
    assertThat(Summary.of(lake, 5).totals().images()).isEqualTo(3);
  }

  @Test
  void two_runs_at_once_lose_no_row() {
    for (int i = 0; i < 4; i++) {
      Pictures.write(in().resolve("left/" + i + ".png"), i);
      Pictures.write(in().resolve("right/" + i + ".png"), 10 + i);
    }
    CompletableFuture<RunRow> left =
        CompletableFuture.supplyAsync(
            () ->
                analyze(
                    Catalogs.JDBC.session(folder),
                    request(RunRules.DEFAULT, in().resolve("left"))));
    CompletableFuture<RunRow> both =
        CompletableFuture.supplyAsync(
            () -> analyze(Catalogs.JDBC.session(folder), request(RunRules.DEFAULT)));
    assertThat(left.join().done() + left.join().failed()).isEqualTo(4);
    both.join();

    SparkSession session = Catalogs.JDBC.session(folder);
    assertThat(images(session).count()).isEqualTo(8);
    assertThat(images(session).select("path").distinct().count()).isEqualTo(8);
    assertThat(analyze(session, request(RunRules.DEFAULT)).skipped()).isEqualTo(8);
  }

  @Test
  void a_run_that_fails_keeps_the_batches_it_committed_and_no_more() {
    SparkSession session = Catalogs.HADOOP.session(folder);
    session
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.faulty.impl", FaultyFileSystem.class.getName());
    List<String> names = List.of("a.png", "b.png", "c.png", "d.png");
    names.forEach(name -> Pictures.write(in().resolve(name), name.hashCode()));
    LakeRequest request =
        new LakeRequest(
                List.of("faulty:" + in()),
                List.of(),
                folder.resolve("lake").toString(),
                ONE_BY_ONE,
                "test")
            .into(IMAGES);
    names.forEach(FaultyFileSystem::failOpeningAlways);
    assertThat(catchThrowable(() -> analyze(session, request)))
        .isInstanceOf(RunFailedException.class);
    assertThat(session.catalog().tableExists(IMAGES.quoted())).isFalse();

    FaultyFileSystem.heal();
    FaultyFileSystem.failOpeningAlways("c.png");
    assertThat(catchThrowable(() -> analyze(session, request)))
        .isInstanceOf(RunFailedException.class);
    // Which batch is first is up to the file system.
    boolean any = session.catalog().tableExists(IMAGES.quoted());
    long kept = any ? images(session).count() : 0;
    assertThat(kept).isLessThan(4).isEqualTo(any ? runsOfSnapshots(session).size() : 0);

    FaultyFileSystem.heal();
    RunRow rest = analyze(session, request);
    assertThat(rest.skipped()).isEqualTo(kept);
    assertThat(images(session).count()).isEqualTo(4);
  }

  @Test
  void broken_images_are_tried_again_when_asked_and_not_for_ever() throws IOException {
    SparkSession session = Catalogs.HADOOP.session(folder);
    RunRules retrying = new RunRules(false, true, 3, 0.5, BatchSize.DEFAULT);
    Pictures.write(in().resolve("good.png"), 1);
    Files.write(in().resolve("broken.png"), new byte[] {1, 2, 3});
    assertThat(analyze(session, request(RunRules.DEFAULT)).failed()).isEqualTo(1);
    assertThat(analyze(session, request(RunRules.DEFAULT)).failed()).isZero();

    assertThat(analyze(session, request(retrying)).failed()).isEqualTo(1);
    assertThat(analyze(session, request(retrying)).failed()).isEqualTo(1);
    RunRow fourth = analyze(session, request(retrying));
    assertThat(List.of(fourth.failed(), fourth.skipped())).containsExactly(0L, 2L);
    assertThat(images(session).count()).as("one row each").isEqualTo(2);

    Files.write(in().resolve("broken.png"), new byte[] {1, 2, 3, 4});
    assertThat(analyze(session, request(retrying)).failed()).as("another content").isEqualTo(1);
    assertThat(Lake.open(session, folder.resolve("lake").toString()).images().count())
        .as("rows that a reader of the lake sees")
        .isZero();
  }

  @Test
  void conversions_have_their_own_key() {
    SparkSession session = Catalogs.HADOOP.session(folder);
    Pictures.write(in().resolve("a.png"), 1);
    TableName table = TableName.parse(Catalogs.NAME + ".photos.conversions");
    for (ImageFormat format : List.of(ImageFormat.BMP, ImageFormat.GIF, ImageFormat.BMP)) {
      ConvertJob.run(
          session,
          request(RunRules.DEFAULT).into(table),
          ConversionSpec.to(TargetFormat.fixed(format)),
          folder.resolve("out").toString(),
          "",
          ProgressListener.NONE);
    }
    assertThat(session.table(table.quoted()).schema()).isEqualTo(Tables.CONVERSIONS.schema());
    assertThat(session.table(table.quoted()).select("asked").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder("bmp", "gif");
  }

  @Test
  void without_the_catalog_nothing_is_run() {
    Pictures.write(in().resolve("a.png"), 1);
    SparkSession session = LocalSpark.session().newSession();
    assertThat(catchThrowable(() -> analyze(session, request(RunRules.DEFAULT))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("spark.sql.catalog." + Catalogs.NAME);
    assertThat(folder.resolve("lake")).doesNotExist();
  }
}
