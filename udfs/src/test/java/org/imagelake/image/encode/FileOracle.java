package org.imagelake.image.encode;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pillow and OpenCV in a Python process, asked what an encoded file holds. */
final class FileOracle implements AutoCloseable {
  private static final Path SCRIPT = Path.of("src/test/resources/oracle/encoded_file.py");
  private static final String PYTHON = System.getProperty("oracle.python", "/usr/bin/python3");

  /** What they find; {@code dpiX} in hundredths. */
  record Found(
      int width,
      int height,
      int channels,
      int bitDepth,
      boolean progressive,
      int factors,
      int dpiX,
      int dpiY,
      byte[] samples,
      byte[] icc,
      byte[] exif,
      byte[] xmp) {}

  private final Process process;
  private final BufferedWriter questions;
  private final DataInputStream answers;

  FileOracle() throws IOException {
    process =
        new ProcessBuilder(PYTHON, SCRIPT.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    questions = process.outputWriter(StandardCharsets.UTF_8);
    answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  static boolean isInstalled() throws IOException, InterruptedException {
    return Files.isExecutable(Path.of(PYTHON))
        && new ProcessBuilder(PYTHON, "-c", "import cv2, numpy; from PIL import Image")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
  }

  Found ask(byte[] file, String extension) throws IOException {
    Path path = Files.createTempFile("encoded", "." + extension);
    try {
      Files.write(path, file);
      questions.write(path + "\n");
      questions.flush();
      int width = answers.readInt();
      if (width == 0) {
        throw new AssertionError("Pillow cannot decode the " + extension);
      }
      return new Found(
          width,
          answers.readInt(),
          answers.readInt(),
          answers.readInt(),
          answers.readInt() == 1,
          answers.readInt(),
          answers.readInt(),
          answers.readInt(),
          block(),
          block(),
          block(),
          block());
    } finally {
      Files.delete(path);
    }
  }

  private byte[] block() throws IOException {
    return answers.readNBytes(answers.readInt());
  }

  @Override
  public void close() {
    process.destroy();
  }
}
