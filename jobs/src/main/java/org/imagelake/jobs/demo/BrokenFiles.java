package org.imagelake.jobs.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.jobs.demo.encode.JpegWriter;
import org.imagelake.jobs.demo.scene.Scenes;

/** Files that no decoder can show: cut short, not an image, empty, of an absurd size. */
final class BrokenFiles {
  private static final int ABSURD = 60_000;

  private BrokenFiles() {}

  static List<Recipe> recipes() {
    return List.of(
        new Recipe(
            broken("truncated.jpg", ImageFormat.JPEG, "ends a third of the way through"),
            seed -> {
              Subject subject = new Subject(Scenes.SUNSET_SEA, 300, 800, 600);
              byte[] whole = JpegWriter.encode(subject.paint(seed).toImage(), 84);
              return Arrays.copyOf(whole, whole.length / 3);
            }),
        new Recipe(
            broken("garbage.png", ImageFormat.PNG, "random bytes"),
            seed -> {
              byte[] bytes = new byte[4096];
              new SplittableRandom(seed).nextBytes(bytes);
              // Never by chance the beginning of a known format.
              bytes[0] = 0x55;
              return bytes;
            }),
        new Recipe(broken("empty.gif", ImageFormat.GIF, "no bytes at all"), seed -> new byte[0]),
        new Recipe(
            broken("absurd.bmp", ImageFormat.BMP, "a header of 60000 × 60000, and no pixels"),
            seed -> absurdBmp()));
  }

  private static Sample broken(String name, ImageFormat format, String note) {
    return Sample.of("broken/" + name, "broken", format, 0, 0, note);
  }

  private static byte[] absurdBmp() {
    ByteBuffer header = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    header.put((byte) 'B').put((byte) 'M').putInt(64).putInt(0).putInt(54);
    header.putInt(40).putInt(ABSURD).putInt(ABSURD).putShort((short) 1).putShort((short) 24);
    return header.array();
  }
}
