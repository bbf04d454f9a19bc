package org.imagelake.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.imagelake.jobs.demo.encode.JpegWriter;
import org.imagelake.jobs.demo.scene.Picture;
import org.imagelake.jobs.demo.scene.Scenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command duplicates, as a person types it. */
class DuplicatesEndToEndTest {
  @TempDir private Path folder;

  @Test
  void findsCopiesAndSaysWhichToKeepAndDoesNothingTwice() throws IOException {
    Picture lake = Scenes.MOUNTAIN_LAKE.paint(640, 480, 1);
    png("lake.png", lake);
    Files.copy(photo("lake.png"), photo("lake copy.png"));
    Files.write(photo("lake.jpg"), JpegWriter.encode(lake.toImage(), 70));
    Files.write(photo("lake-small.jpg"), JpegWriter.encode(lake.halved().toImage(), 60));
    png("street.png", Scenes.STREET.paint(640, 480, 1));
    png("page-1.png", page(0xFFFFFF, 400));
    png("page-2.png", page(0xEEEEEE, 300));
    Files.writeString(photo("broken.jpg"), "no image");
    Files.writeString(photo("broken-again.jpg"), "no image");
    run("analyze", "--input", folder.resolve("photos").toString());

    CapturedTerminal found = run("duplicates");
    assertThat(found.out())
        .contains("2 pictures have 4 copies (2 exact, 2 near)")
        .contains("photos/lake");
    assertThat(found.err()).contains("9 images compared");
    assertThat(
            sql(
                "SELECT substring_index(path, '/', -1) AS name, match, keep, images,"
                    + " distance <= 6 AS close, reason FROM duplicates ORDER BY images, name"))
        .contains(
            "{\"name\":\"broken-again.jpg\",\"match\":\"EXACT\",\"keep\":true,\"images\":2,",
            "{\"name\":\"lake-small.jpg\",\"match\":\"NEAR\",\"keep\":false,\"images\":4,\"close\":true,"
                + "\"reason\":\"fewer pixels: 320x240 instead of 640x480\"}",
            "{\"name\":\"lake.jpg\",\"match\":\"NEAR\",\"keep\":false,\"images\":4,\"close\":true,")
        .doesNotContain("street", "page");
    assertThat(sql("SELECT count(DISTINCT group_id) AS g, count_if(keep) AS k FROM duplicates"))
        .contains("{\"g\":2,\"k\":2}");

    run("duplicates");
    assertThat(sql("SELECT count(*) AS searches FROM runs WHERE command = 'duplicates'"))
        .contains("{\"searches\":1}");

    Files.delete(photo("lake copy.png"));
    Files.delete(photo("broken-again.jpg"));
    run("analyze", "--input", folder.resolve("photos").toString());
    assertThat(run("duplicates").out()).contains("1 pictures have 2 copies (0 exact, 2 near)");
    run("duplicates", "--distance", "0");
    assertThat(sql("SELECT count(*) AS searches FROM runs WHERE command = 'duplicates'"))
        .contains("{\"searches\":3}");
    assertThat(sql("SELECT max(distance) AS farthest FROM duplicates"))
        .contains("{\"farthest\":0}");
  }

  @Test
  void aLakeWithoutCopiesSaysSoAndADistanceBeyondTheLimitIsRefused() throws IOException {
    png("street.png", Scenes.STREET.paint(64, 48, 1));
    run("analyze", "--input", folder.resolve("photos").toString());
    assertThat(run("duplicates").out()).contains("no copies were found");
    assertThat(sql("SELECT count(*) AS n FROM duplicates")).contains("{\"n\":0}");
    CapturedTerminal refused = CapturedTerminal.piped();
    assertThat(refused.run("duplicates", "--lake", lake(), "--distance", "16")).isEqualTo(2);
    assertThat(refused.err()).contains("--distance", "0 to 15", "16");
  }

  @Test
  void equalBytesAreCopiesEvenIfOneWasAnalysedWithoutItsHash() throws IOException {
    png("street.png", Scenes.STREET.paint(64, 48, 1));
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.copy(photo("street.png"), other.resolve("street.png"));
    run("analyze", "--input", folder.resolve("photos").toString());
    run("analyze", "--input", other.toString(), "--only", "metadata");

    assertThat(run("duplicates").out()).contains("1 pictures have 1 copies (1 exact, 0 near)");
  }

  private CapturedTerminal run(String command, String... more) {
    CapturedTerminal terminal = CapturedTerminal.piped();
    List<String> given = new ArrayList<>(List.of(command, "--lake", lake()));
    given.addAll(List.of(more));
    int code = terminal.run(given.toArray(String[]::new));
    assertThat(code).as(terminal.err()).isZero();
    return terminal;
  }

  private String sql(String query) {
    return run("sql", "--json", query).out();
  }

  private String lake() {
    return folder.resolve("lake").toString();
  }

  private Path photo(String name) throws IOException {
    return Files.createDirectories(folder.resolve("photos")).resolve(name);
  }

  private void png(String name, Picture picture) throws IOException {
    ImageIO.write(picture.toImage(), "png", photo(name).toFile());
  }

  /** An empty page: nothing to tell it from any other. */
  private static Picture page(int color, int side) {
    BufferedImage page = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        page.setRGB(x, y, color);
      }
    }
    return Picture.of(page);
  }
}
