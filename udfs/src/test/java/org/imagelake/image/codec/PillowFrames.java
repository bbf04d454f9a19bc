package org.imagelake.image.codec;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.PixelLayout;

/** Pillow in a Python process of its own, asked for the frames of one file after the other. */
final class PillowFrames implements AutoCloseable {
  private static final Path SCRIPT = Path.of("src/test/resources/oracle/pillow_frames.py");

  private final Process process;
  private final BufferedWriter questions;
  private final DataInputStream answers;

  PillowFrames() throws IOException {
    process = PillowOracle.start(SCRIPT);
    questions = process.outputWriter(StandardCharsets.UTF_8);
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  /**
   * What Pillow says.
   *
   * @param frames RGBA of 8 bits; none when Pillow cannot decode the file
   * @param loop as Pillow tells it; −1 when it does not
   */
  record Answer(List<Frame> frames, int loop) {}

  Answer frames(Path file, int most) throws IOException {
    questions.write(most + " " + file + "\n");
    questions.flush();
    int count = answers.readInt();
    int loop = answers.readInt();
    List<Frame> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int width = answers.readInt();
      int height = answers.readInt();
      int millis = answers.readInt();
      byte[] samples = answers.readNBytes(4 * width * height);
      frames.add(new Frame(new Bitmap(width, height, PixelLayout.RGBA, 8, samples), millis));
    }
    return new Answer(frames, loop);
  }

  /** Mean absolute difference of R, G, B and alpha; colours count by Pillow's alpha. */
  static double difference(Bitmap found, Bitmap truth) {
    if (found.width() != truth.width() || found.height() != truth.height()) {
      return 256;
    }
    int size = found.bitDepth() / 8;
    boolean gray = found.layout().isGray();
    double sum = 0;
    for (int i = 0; i < truth.pixelCount(); i++) {
      int in = i * found.bytesPerPixel();
      int alphaAt = in + found.bytesPerPixel() - size;
      int alpha = found.layout().hasAlpha() ? found.samples()[alphaAt] & 0xFF : 255;
      int truthAlpha = truth.samples()[4 * i + 3] & 0xFF;
      int colors = 0;
      for (int c = 0; c < 3; c++) {
        int value = found.samples()[in + (gray ? 0 : c * size)] & 0xFF;
        colors += Math.abs(value - (truth.samples()[4 * i + c] & 0xFF));
      }
      sum += (colors * truthAlpha / 255.0 + Math.abs(alpha - truthAlpha)) / 4;
    }
    return sum / truth.pixelCount();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
