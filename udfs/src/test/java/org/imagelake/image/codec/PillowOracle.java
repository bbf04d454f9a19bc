package org.imagelake.image.codec;

import java.io.BufferedWriter;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.imagelake.image.Raster;

/** Pillow in a Python process of its own, asked for the pixels of one file after the other. */
public final class PillowOracle implements AutoCloseable {
  private static final Path SCRIPT = Path.of("src/test/resources/oracle/pillow_pixels.py");
  private static final String PYTHON = System.getProperty("oracle.python", "/usr/bin/python3");

  private final Process process;
  private final BufferedWriter questions;
  private final DataInputStream answers;

  PillowOracle() throws IOException {
    process = start(SCRIPT);
    questions = process.outputWriter(StandardCharsets.UTF_8);
    answers = new DataInputStream(new java.io.BufferedInputStream(process.getInputStream()));
  }

  /** Python with a script, its complaints unheard. */
  public static Process start(Path script) throws IOException {
    return new ProcessBuilder(PYTHON, script.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Whether Python with Pillow, its colour engine and NumPy is installed. */
  public static boolean isInstalled() {
    if (!Files.isExecutable(Path.of(PYTHON))) {
      return false;
    }
    try {
      return new ProcessBuilder(PYTHON, "-c", "import numpy; from PIL import Image, ImageCms")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Empty when Pillow cannot decode the file. */
  Optional<Raster> pixels(Path file) throws IOException {
    questions.write(file + "\n");
    questions.flush();
    int width = answers.readInt();
    int height = answers.readInt();
    if (width == 0) {
      return Optional.empty();
    }
    byte[] rgb = answers.readNBytes(3 * width * height);
    return Optional.of(new Raster(width, height, rgb));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
