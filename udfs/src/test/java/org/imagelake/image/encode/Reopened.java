package org.imagelake.image.encode;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.PixelLayout;

/**
 * What Pillow finds in a file.
 *
 * @param loop as the format counts it; -1 when the file does not say
 * @param dpiX -1 when the file does not say
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reopened(
    List<Frame> frames, int loop, double dpiX, double dpiY, byte[] icc, byte[] exif, byte[] xmp) {

  Bitmap first() {
    return frames.get(0).bitmap();
  }

  /** Pillow in a Python process of its own, asked about one file after the other. */
  static final class Pillow implements AutoCloseable {
    private static final Path SCRIPT = Path.of("src/test/resources/oracle/pillow_reopen.py");
    private static final String PYTHON = System.getProperty("oracle.python", "/usr/bin/python3");

    private final Process process;
    private final BufferedWriter questions;
    private final DataInputStream answers;

    Pillow() throws IOException {
      process =
          new ProcessBuilder(PYTHON, SCRIPT.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      questions = process.outputWriter(StandardCharsets.UTF_8);
      answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Whether Python with Pillow and NumPy is installed. */
    static boolean isInstalled() throws IOException, InterruptedException {
      return Files.isExecutable(Path.of(PYTHON))
          && new ProcessBuilder(PYTHON, "-c", "import numpy, PIL.Image").start().waitFor() == 0;
    }

    Reopened open(byte[] file) throws IOException {
      Path path = Files.createTempFile("reopened", ".bin");
      try {
        Files.write(path, file);
        return ask("open " + path);
      } finally {
        Files.delete(path);
      }
    }

    /** What Pillow makes of the same pixels, RGB, when it writes a GIF by its defaults. */
    Bitmap throughGif(Bitmap rgb) throws IOException {
      Path path = Files.createTempFile("pixels", ".ppm");
      try (OutputStream out = Files.newOutputStream(path)) {
        out.write("P6 %d %d 255\n".formatted(rgb.width(), rgb.height()).getBytes(US_ASCII));
        out.write(rgb.samples(), 0, rgb.length());
        out.close();
        return ask("gif " + path).first();
      } finally {
        Files.delete(path);
      }
    }

    private Reopened ask(String question) throws IOException {
      questions.write(question + "\n");
      questions.flush();
      int count = answers.readInt();
      if (count == 0) {
        throw new IOException("Pillow does not open the file");
      }
      List<Frame> frames = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        frames.add(frame());
      }
      return new Reopened(
          frames,
          answers.readInt(),
          answers.readDouble(),
          answers.readDouble(),
          block(),
          block(),
          block());
    }

    private Frame frame() throws IOException {
      int width = answers.readInt();
      int height = answers.readInt();
      PixelLayout layout = PixelLayout.values()[answers.readInt() - 1];
      int delay = answers.readInt();
      byte[] samples = answers.readNBytes(width * height * layout.channels());
      return new Frame(new Bitmap(width, height, layout, 8, samples), delay);
    }

    private byte[] block() throws IOException {
      int length = answers.readInt();
      return length < 0 ? null : answers.readNBytes(length);
    }

    @Override
    public void close() {
      process.destroy();
    }
  }
}
