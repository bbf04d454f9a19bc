package org.imagelake.image.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.imagelake.image.picture.Bitmap;
import org.junit.jupiter.api.Test;

/** Holds both measures to numpy's, in double precision, live. */
class SimilarityNumpyTest {
  private static final String SCRIPT = "src/test/resources/oracle/similarity.py";

  private static final String PYTHON = System.getProperty("oracle.python", "/usr/bin/python3");

  private static boolean hasNumpy() throws IOException, InterruptedException {
    return Files.isExecutable(Path.of(PYTHON))
        && new ProcessBuilder(PYTHON, "-c", "import numpy").start().waitFor() == 0;
  }

  @Test
  void says_what_numpy_says() throws IOException, InterruptedException {
    assumeThat(hasNumpy()).isTrue();
    Process numpy =
        new ProcessBuilder(PYTHON, SCRIPT).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Random random = new Random(20_260_303);
    try (OutputStream out = numpy.getOutputStream();
        BufferedReader in = numpy.inputReader()) {
      for (int strength : new int[] {2, 10, 40, 200}) {
        for (int[] size : new int[][] {{64, 48}, {11, 11}, {700, 530}}) {
          Bitmap a = Scenes.noisy(size[0], size[1], random, 20);
          Bitmap b = Scenes.disturbed(a, random, strength);
          for (Similarity.Scale scale : Similarity.Scale.values()) {
            int reduction = scale == Similarity.Scale.VIEWED && size[1] == 530 ? 2 : 1;
            String line = size[0] + " " + size[1] + " " + reduction + "\n";
            out.write(line.getBytes(StandardCharsets.US_ASCII));
            out.write(a.samples());
            out.write(b.samples());
            out.flush();
            String[] said = in.readLine().split(" ");

            assertThat(Similarity.psnr(a, b)).isCloseTo(Double.parseDouble(said[0]), within(1e-9));
            assertThat(Similarity.ssim(a, b, scale))
                .as("ssim of %dx%d, noise of %d", size[0], size[1], strength)
                .isCloseTo(Double.parseDouble(said[1]), within(1e-5));
          }
        }
      }
    }
  }
}
