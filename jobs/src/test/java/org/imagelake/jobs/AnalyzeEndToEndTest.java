package org.imagelake.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands over a lake of five images, one of them broken, on embedded Spark. */
class AnalyzeEndToEndTest {
  @TempDir private static Path folder;
  private static final CapturedTerminal FIRST = CapturedTerminal.piped();
  private static int firstCode;

  @BeforeAll
  static void analyze() throws IOException {
    Path photos = Files.createDirectory(folder.resolve("photos"));
    Random random = new Random(7);
    for (String name : new String[] {"a.png", "b c.png", "d%41.png", "e#f.png"}) {
      BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < 30; y++) {
        for (int x = 0; x < 40; x++) {
          image.setRGB(x, y, random.nextInt());
        }
      }
      ImageIO.write(image, "png", photos.resolve(name).toFile());
    }
    Files.writeString(photos.resolve("broken.jpg"), "no image");
    firstCode = FIRST.run("analyze", "--input", photos(), "--lake", lake());
  }

  @Test
  void everyInputIsARowAndTheRunSucceeds() {
    assertThat(firstCode).as(FIRST.err()).isZero();
    assertThat(FIRST.err()).contains("5 images listed: 4 done, 1 failed, 0 already known");
    assertThat(FIRST.out()).contains("5 images, 1 of them failed").contains("PNG");
  }

  @Test
  void nothingIsLeftWhereTheCommandRan() throws IOException {
    try (Stream<Path> here = Files.list(Path.of(""))) {
      assertThat(here.map(Path::toString))
          .doesNotContain("spark-warehouse", "metastore_db", "derby.log");
    }
  }

  @Test
  void sqlAnswersAsTableAndAsJsonLines() {
    CapturedTerminal table = CapturedTerminal.piped();
    assertThat(sql(table, "SELECT file_name, format FROM images ORDER BY 1")).isZero();
    assertThat(table.out()).contains("d%41.png", "e#f.png", "broken.jpg");

    CapturedTerminal json = CapturedTerminal.piped();
    assertThat(sql(json, "SELECT error.code AS code, 1 AS one FROM images ORDER BY 1", "--json"))
        .isZero();
    assertThat(json.out().lines())
        .hasSize(5)
        .contains("{\"code\":\"NOT_AN_IMAGE\",\"one\":1}", "{\"code\":null,\"one\":1}");
  }

  @Test
  void sqlPrintsNoMoreRowsThanAllowedAndSaysSo() {
    CapturedTerminal terminal = CapturedTerminal.piped();

    assertThat(sql(terminal, "SELECT path FROM images", "--limit", "2")).isZero();

    assertThat(terminal.out().lines()).hasSize(4);
    assertThat(terminal.err()).contains("only the first 2 rows");
  }

  @Test
  void queriesThatMakeNoSenseAreUsageErrorsInOneLine() {
    for (String query : new String[] {"SELEC 1", "SELECT colour FROM images", "SELECT * FROM x"}) {
      CapturedTerminal terminal = CapturedTerminal.piped();
      assertThat(sql(terminal, query)).as(query).isEqualTo(ExitCode.USAGE.number());
      assertThat(terminal.err().strip().lines()).as(terminal.err()).hasSize(1);
    }
  }

  @Test
  void knownImagesAreSkippedAndFailuresCanEndTheRun() {
    CapturedTerminal again = CapturedTerminal.piped();
    assertThat(again.run("analyze", "--input", photos(), "--lake", lake())).isZero();
    assertThat(again.err()).contains("5 already known");

    CapturedTerminal strict = CapturedTerminal.piped();
    String other = folder.resolve("strict").toString();
    assertThat(
            strict.run(
                "analyze", "--input", photos(), "--lake", other, "--max-failed-ratio", "0.1"))
        .isEqualTo(ExitCode.TOO_MANY_FAILED.number());
    assertThat(strict.err()).contains("0.200");
  }

  @Test
  void gatesHaveTheirOwnCodeAndALineEachAlsoWhenNothingIsNew() {
    String[] command = {
      "quality",
      "--input",
      photos(),
      "--lake",
      folder.resolve("gate").toString(),
      "--fail-on",
      "failed>10%",
      "--fail-on",
      "count<5"
    };
    for (String known : new String[] {"0 already known", "5 already known"}) {
      CapturedTerminal terminal = CapturedTerminal.piped();
      assertThat(terminal.run(command)).isEqualTo(ExitCode.GATE_FAILED.number());
      assertThat(terminal.err())
          .contains(known)
          .contains("gate failed>10%: failed, measured 20.00%")
          .contains("gate count<5: passed, measured 5");
    }
  }

  @Test
  void quietGatesSayOnlyWhatFailed() {
    String gate = folder.resolve("quiet").toString();
    CapturedTerminal terminal = CapturedTerminal.piped();

    assertThat(
            terminal.run(
                "analyze",
                "--input",
                photos(),
                "--lake",
                gate,
                "-q",
                "--fail-on",
                "failed>10%,count<5"))
        .isEqualTo(ExitCode.GATE_FAILED.number());

    assertThat(terminal.err().strip()).isEqualTo("gate failed>10%: failed, measured 20.00%");
  }

  @Test
  void missingInputAndMissingLakeAreUsageErrors() {
    CapturedTerminal input = CapturedTerminal.piped();
    String nowhere = folder.resolve("nowhere").toString();
    assertThat(input.run("analyze", "--input", nowhere, "--lake", lake()))
        .isEqualTo(ExitCode.USAGE.number());
    assertThat(input.err()).contains(nowhere);

    CapturedTerminal noLake = CapturedTerminal.piped();
    assertThat(noLake.run("summarize", "--lake", nowhere)).isEqualTo(ExitCode.USAGE.number());
    assertThat(noLake.err()).contains("imagelake analyze");
  }

  @Test
  void summaryAsJsonHasTheNamesOfTheTables() throws IOException {
    CapturedTerminal terminal = CapturedTerminal.piped();

    assertThat(terminal.run("summarize", "--lake", lake(), "--json")).isZero();

    JsonNode json = new ObjectMapper().readTree(terminal.out());
    assertThat(json.at("/totals/images").asLong()).isEqualTo(5);
    assertThat(json.at("/totals/failed").asLong()).isEqualTo(1);
    assertThat(json.at("/runs/0/command").asText()).isEqualTo("analyze");
  }

  private static int sql(CapturedTerminal terminal, String query, String... options) {
    String[] fixed = {"sql", "--lake", lake(), query};
    return terminal.run(Stream.concat(Stream.of(fixed), Stream.of(options)).toArray(String[]::new));
  }

  private static String photos() {
    return folder.resolve("photos").toString();
  }

  private static String lake() {
    return folder.resolve("lake").toString();
  }
}
