package org.imagelake.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command convert on embedded Spark, as a person types it. */
class ConvertEndToEndTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Path photos = Files.createDirectories(folder.resolve("photos/a day"));
    BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 300; x++) {
        image.setRGB(x, y, x * 0x10203 + y * 0x30100);
      }
    }
    ImageIO.write(image, "png", photos.resolve("one.png").toFile());
    ImageIO.write(image, "bmp", photos.resolve("one.bmp").toFile());
    Files.writeString(photos.resolve("broken.jpg"), "no image");
  }

  private int convert(CapturedTerminal terminal, String... more) {
    String[] given = {
      "convert",
      "--input",
      folder.resolve("photos").toString(),
      "--output",
      folder.resolve("out").toString(),
      "--lake",
      folder.resolve("lake").toString()
    };
    return terminal.run(Stream.concat(Stream.of(given), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  void writesObjectsPrintsWhatWasSavedAndAnswersInSql() throws IOException {
    CapturedTerminal terminal = CapturedTerminal.piped();
    int code = convert(terminal, "--to", "png", "--max-size", "150", "--suffix", "_s", "--verify");

    assertThat(code).as(terminal.err()).isZero();
    assertThat(terminal.err()).contains("3 images listed: 2 done, 1 failed, 0 already known");
    assertThat(terminal.err()).contains("--metadata strip-gps");
    assertThat(terminal.out()).contains("BMP", "PNG", "1.0000");
    try (Stream<Path> written = Files.walk(folder.resolve("out")).filter(Files::isRegularFile)) {
      for (Path file : written.toList()) {
        BufferedImage small = ImageIO.read(file.toFile());
        assertThat(small.getWidth() + "x" + small.getHeight()).isEqualTo("150x100");
        assertThat(file.getFileName().toString()).startsWith("one_s.").endsWith(".png");
      }
    }
    CapturedTerminal sql = CapturedTerminal.piped();
    sql.run(
        "sql",
        "--lake",
        folder.resolve("lake").toString(),
        "--json",
        "SELECT sum(images) AS images, sum(failed) AS failed FROM compression");
    assertThat(sql.out()).contains("{\"images\":3,\"failed\":1}");
  }

  @Test
  void saysWhatResultsDoNotHave() throws IOException {
    BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
    ImageIO.write(clear, "png", folder.resolve("photos/clear.png").toFile());
    CapturedTerminal terminal = CapturedTerminal.piped();

    assertThat(convert(terminal, "--to", "jpeg")).as(terminal.err()).isZero();

    assertThat(terminal.out()).contains("1: transparency (column warnings)");
  }

  @Test
  void refusesWhatATargetDoesNotHaveBeforeSparkStarts() {
    CapturedTerminal terminal = CapturedTerminal.piped();
    assertThat(convert(terminal, "--to", "bmp", "--quality", "80")).isEqualTo(2);
    assertThat(terminal.err()).contains("--quality means nothing to bmp");

    terminal = CapturedTerminal.piped();
    assertThat(convert(terminal, "--to", "webb")).isEqualTo(2);
    assertThat(terminal.err()).contains("did you mean webp?");

    terminal = CapturedTerminal.piped();
    assertThat(convert(terminal)).isEqualTo(2);
    assertThat(terminal.err()).contains("--to: expected one of");

    terminal = CapturedTerminal.piped();
    assertThat(convert(terminal, "--to", "webp", "--quality", "101")).isEqualTo(2);
    assertThat(terminal.err()).contains("from 1 to 100").contains("--quality");

    terminal = CapturedTerminal.piped();
    assertThat(convert(terminal, "--to", "webp", "--suffix", "../x")).isEqualTo(2);
    assertThat(folder.resolve("lake")).doesNotExist();
  }
}
