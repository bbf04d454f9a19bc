package org.imagelake.sql;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A folder of small pictures, some of them broken, and the view {@code photos} of it. */
final class Photos {
  private static final int GOOD = 4;

  /** The good ones, garbage and half a picture; Spark's source knows no file without bytes. */
  static final int FILES = GOOD + 2;

  private static final int WIDTH = 96;
  private static final int HEIGHT = 64;

  private Photos() {}

  static void write(Path folder) throws IOException {
    for (int i = 0; i < GOOD; i++) {
      Files.write(folder.resolve("good" + i + ".jpg"), picture("jpeg", i));
    }
    Files.write(folder.resolve("garbage.jpg"), "no image at all".getBytes(StandardCharsets.UTF_8));
    byte[] whole = picture("png", 77);
    Files.write(folder.resolve("half.png"), Arrays.copyOf(whole, whole.length / 2));
  }

  static Dataset<Row> view(SparkSession spark, Path folder) {
    Dataset<Row> files = spark.read().format("binaryFile").load(folder.toString());
    files.createOrReplaceTempView("photos");
    return files;
  }

  static byte[] picture(String format, long seed) throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
    Random random = new Random(seed);
    int base = random.nextInt(128);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int red = base + x;
        int green = base + y + random.nextInt(16);
        image.setRGB(x, y, red << 16 | green << 8 | (int) (seed * 31 & 127));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }
}
