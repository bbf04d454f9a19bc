package org.imagelake.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.imagelake.image.enhance.Enhancement;
import org.imagelake.image.enhance.Enhancements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands enhance and enhancements, as a person types them. */
class EnhanceEndToEndTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Path photos = Files.createDirectories(folder.resolve("photos"));
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 64; x++) {
        image.setRGB(x, y, x * 0x010101 + y * 0x010100);
      }
    }
    ImageIO.write(image, "png", photos.resolve("one.png").toFile());
    Files.writeString(photos.resolve("broken.jpg"), "no image");
  }

  private int enhance(CapturedTerminal terminal, String... more) {
    String[] given = {
      "enhance",
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
  void doublesWhatItIsToldToDoubleAndTellsOfItInSql() throws IOException {
    CapturedTerminal terminal = CapturedTerminal.piped();
    int code = enhance(terminal, "--brightness", "2", "--apply", "contrast=1", "--suffix", "_b");

    assertThat(code).as(terminal.err()).isZero();
    assertThat(terminal.err()).contains("2 images listed: 1 done, 1 failed, 0 already known");
    assertThat(terminal.out()).contains("low_resolution", "(all images)");
    BufferedImage brighter = ImageIO.read(folder.resolve("out/one_b.png").toFile());
    assertThat(brighter.getRGB(10, 20) & 0xFFFFFF).isEqualTo(0x3C3C14);
    CapturedTerminal sql = CapturedTerminal.piped();
    sql.run(
        "sql",
        "--lake",
        folder.resolve("lake").toString(),
        "--json",
        "SELECT status, transform(plan, s -> concat(s.enhancement, s.argument)) AS plan,"
            + " after.brightness > before.brightness AS brighter FROM enhancements"
            + " WHERE error IS NULL");
    assertThat(sql.out())
        .contains(
            "{\"status\":\"ENHANCED\",\"plan\":[\"brightness2.0\",\"contrast1.0\"],\"brighter\":true}");
  }

  @Test
  void refusesBeforeSparkStarts() {
    CapturedTerminal terminal = CapturedTerminal.piped();
    assertThat(enhance(terminal)).isEqualTo(2);
    assertThat(terminal.err()).contains("nothing to do", "--auto");

    terminal = CapturedTerminal.piped();
    assertThat(enhance(terminal, "--saturation", "3.5")).isEqualTo(2);
    assertThat(terminal.err()).contains("--saturation", "0.1", "3.0", "3.5");

    terminal = CapturedTerminal.piped();
    assertThat(enhance(terminal, "--apply", "auto_level")).isEqualTo(2);
    assertThat(terminal.err()).contains("auto_level", "brightness");

    terminal = CapturedTerminal.piped();
    assertThat(enhance(terminal, "--contrast", "2", "--apply", "contrast=1.5")).isEqualTo(2);
    assertThat(terminal.err()).contains("twice");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void listsEveryEnhancementWithItsRange() {
    CapturedTerminal text = CapturedTerminal.piped();
    assertThat(text.run("enhancements")).isZero();
    CapturedTerminal json = CapturedTerminal.piped();
    assertThat(json.run("enhancements", "--json")).isZero();
    for (Enhancement enhancement : Enhancements.ALL) {
      assertThat(text.out()).contains(enhancement.id());
      assertThat(json.out()).contains("\"" + enhancement.id() + "\"");
    }
    assertThat(json.out()).contains("\"least\"", "\"most\"", "\"default\"", "\"source\"");
  }
}
