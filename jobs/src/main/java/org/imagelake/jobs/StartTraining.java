package org.imagelake.jobs;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.imagelake.jobs.session.LogFile;
import org.imagelake.jobs.terminal.Terminal;

/**
 * Does what most runs do once, on two small images. {@code bin/imagelake} runs it after a build
 * under {@code -XX:ArchiveClassesAtExit}: Java then keeps the classes that were loaded, parsed and
 * verified, for all later starts.
 */
final class StartTraining {
  private static final int SIZE = 96;

  private StartTraining() {}

  /** The argument is an empty folder for everything that is made. */
  public static void main(String[] arguments) throws IOException {
    LogFile.arrange();
    Path folder = Path.of(arguments[0]);
    String images = paint(Files.createDirectory(folder.resolve("images")));
    String lake = folder.resolve("lake").toString();
    Context context = new Context(Terminal.system(Map.of()), Map.of());
    for (String[] words : work(images, lake, folder)) {
      int exitCode = Commands.line(context).execute(words);
      if (exitCode != 0) {
        System.exit(exitCode);
      }
    }
    System.exit(0);
  }

  private static List<String[]> work(String images, String lake, Path folder) {
    return List.of(
        words("analyze", "--input", images, "--lake", lake),
        words(
            "convert",
            "--input",
            images,
            "--lake",
            lake,
            "--to",
            "webp",
            "--output",
            folder + "/webp"),
        words("sql", "--lake", lake, "SELECT format, count(*) FROM images GROUP BY format"));
  }

  private static String[] words(String... words) {
    return words;
  }

  private static String paint(Path folder) throws IOException {
    BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setPaint(new GradientPaint(0, 0, Color.BLACK, SIZE, SIZE, Color.ORANGE));
    brush.fillRect(0, 0, SIZE, SIZE);
    brush.dispose();
    for (String format : List.of("jpg", "png")) {
      ImageIO.write(image, format, folder.resolve("image." + format).toFile());
    }
    return folder.toString();
  }
}
