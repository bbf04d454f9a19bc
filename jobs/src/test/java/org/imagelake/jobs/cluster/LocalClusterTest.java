package org.imagelake.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.spark.sql.Encoders;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.ConvertJob;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.run.RunProgress;
import org.imagelake.pipeline.run.RunProgress.Phase;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two executors in processes of their own, as on a cluster: what goes to them must be serialisable
 * and on their class path. One of them is killed in the middle of each run.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalClusterTest {
  private static final int DISTINCT = 20;
  private static final int FILES = 400;

  @TempDir private static Path folder;
  private static Settings settings;
  private static LakeSession session;

  @BeforeAll
  static void start_two_executors() throws IOException {
    write(folder.resolve("images"));
    Path file =
        Files.writeString(
            folder.resolve("cluster.conf"),
            """
            imagelake.master = "local-cluster[2,1,1024]"
            spark.executor.extraClassPath = "%s"
            """
                .formatted(SparkHome.prepare()));
    settings = Settings.load(new Overrides(), Map.of(), Map.of(), file);
    session = LakeSession.open(settings, "cluster");
  }

  @AfterAll
  static void stop() {
    session.close();
  }

  @Test
  @Order(1)
  void analyze_loses_and_doubles_nothing_when_an_executor_is_killed() {
    Killer killer = new Killer();

    RunRow run = AnalyzeJob.run(session.spark(), request("analyze"), settings.analysis(), killer);

    assertThat(killer.killed).as("killed in the middle").isTrue();
    assertThat(run.status()).isEqualTo(RunRow.Status.SUCCEEDED);
    assertThat(run.done()).isEqualTo(FILES);
    assertThat(paths(Tables.IMAGES)).hasSize(FILES).doesNotHaveDuplicates();
    assertThat(lake().images().where("quality IS NULL OR content_sha256 IS NULL").count()).isZero();
  }

  @Test
  @Order(2)
  void convert_loses_and_doubles_nothing_when_an_executor_is_killed() throws IOException {
    Killer killer = new Killer();
    Path output = folder.resolve("output");

    RunRow run =
        ConvertJob.run(
            session.spark(),
            request("convert"),
            settings.convert().template().withTarget(TargetFormat.of("png").orElseThrow()),
            output.toString(),
            "",
            killer);

    assertThat(killer.killed).as("killed in the middle").isTrue();
    assertThat(run.status()).isEqualTo(RunRow.Status.SUCCEEDED);
    assertThat(paths(Tables.CONVERSIONS)).hasSize(FILES).doesNotHaveDuplicates();
    List<Path> objects = pngs(output);
    assertThat(objects).hasSize(FILES);
    for (Path object : objects) {
      assertThat(ImageIO.read(object.toFile())).as("%s is whole", object).isNotNull();
    }
  }

  /** Kills one executor as soon as some images are done. */
  private static final class Killer implements ProgressListener {
    private volatile boolean killed;

    @Override
    public void progress(RunProgress progress) {
      boolean inTheMiddle =
          progress.phase() == Phase.ANALYZING
              && progress.done() > 0
              && progress.done() < progress.toDo();
      if (inTheMiddle && !killed) {
        killed = executor().map(ProcessHandle::destroyForcibly).orElse(false);
      }
    }

    private static Optional<ProcessHandle> executor() {
      return ProcessHandle.current()
          .descendants()
          .filter(
              process ->
                  process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
          .findFirst();
    }
  }

  private static LakeRequest request(String command) {
    return new LakeRequest(
        List.of(folder.resolve("images").toString()),
        List.of(),
        folder.resolve("lake").toString(),
        false,
        command);
  }

  private static Lake lake() {
    return Lake.open(session.spark(), folder.resolve("lake").toString());
  }

  private static List<String> paths(Table table) {
    return lake().current(table).select("path").as(Encoders.STRING()).collectAsList();
  }

  private static List<Path> pngs(Path output) throws IOException {
    try (Stream<Path> found = Files.walk(output)) {
      return found.filter(path -> path.toString().endsWith(".png")).toList();
    }
  }

  /** Few pictures, but no two equal files: copies would be encoded once. */
  private static void write(Path images) throws IOException {
    Files.createDirectories(images);
    Random random = new Random(5);
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 0; i < DISTINCT; i++) {
      BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
      image.setRGB(0, 0, 320, 240, random.ints(320 * 240).toArray(), 0, 320);
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      ImageIO.write(image, "jpg", content);
      pictures.add(content.toByteArray());
    }
    for (int i = 0; i < FILES; i++) {
      Path file = Files.write(images.resolve(i + ".jpg"), pictures.get(i % DISTINCT));
      Files.writeString(file, "number " + i, StandardOpenOption.APPEND);
    }
  }
}
