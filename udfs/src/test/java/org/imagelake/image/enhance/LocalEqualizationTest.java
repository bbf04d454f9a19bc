package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.imagelake.image.codec.PillowOracle;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

class LocalEqualizationTest {
  private static final Path SCRIPT = Path.of("src/test/resources/oracle/opencv_clahe.py");
  private static final String PYTHON = System.getProperty("oracle.python", "/usr/bin/python3");
  private static final double[] LIMITS = {0.5, 1, 2, 3.3, 8, 40};

  private static boolean hasOpenCv() throws IOException, InterruptedException {
    return Files.isExecutable(Path.of(PYTHON))
        && new ProcessBuilder(PYTHON, "-c", "import cv2, numpy")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
  }

  /** 1x1, slivers, less than a pixel a tile, sides that tiles fit and that they do not. */
  private static int[][] sizes() {
    return new int[][] {
      {1, 1}, {1, 40}, {40, 1}, {3, 5}, {7, 9}, {8, 8}, {64, 48}, {64, 49}, {65, 48}, {201, 133}
    };
  }

  @Test
  void gray_pictures_equal_opencvs_and_the_luma_of_coloured_ones_is_at_most_one_off()
      throws IOException, InterruptedException {
    assumeTrue(hasOpenCv(), "no Python with OpenCV here");
    Process opencv = PillowOracle.start(SCRIPT);
    Random random = new Random(8);
    try (OutputStream out = opencv.getOutputStream()) {
      for (int[] size : sizes()) {
        for (double limit : LIMITS) {
          for (PixelLayout layout : new PixelLayout[] {PixelLayout.GRAY, PixelLayout.RGB}) {
            Bitmap bitmap = EnhanceCase.scene(size[0], size[1], layout, 8, random);
            byte[] luma = luma(bitmap);
            String line = limit + " " + size[0] + " " + size[1] + "\n";
            out.write(line.getBytes(StandardCharsets.US_ASCII));
            out.write(luma);
            out.flush();
            byte[] said = opencv.getInputStream().readNBytes(luma.length);
            byte[] found = luma(LocalEqualization.apply(bitmap, limit));

            assertThat(said).hasSize(luma.length);
            assertThat(mostOff(found, said))
                .as("%s of %dx%d, limit %s", layout, size[0], size[1], limit)
                .isLessThanOrEqualTo(layout.isGray() ? 0 : 1);
          }
        }
      }
    } finally {
      opencv.destroy();
    }
  }

  @Test
  void a_pixel_keeps_its_hue() {
    Bitmap dull = EnhanceCase.scene(90, 70, PixelLayout.RGB, 8, new Random(2));
    byte[] before = dull.samples();
    byte[] after = LocalEqualization.apply(dull, 3).samples();

    for (int i = 0; i < after.length; i += 3) {
      double red = (before[i] & 0xFF) - (before[i + 1] & 0xFF);
      double blue = (before[i + 2] & 0xFF) - (before[i + 1] & 0xFF);
      double newRed = (after[i] & 0xFF) - (after[i + 1] & 0xFF);
      double newBlue = (after[i + 2] & 0xFF) - (after[i + 1] & 0xFF);
      // Parallel within the rounding of each channel to a whole number.
      assertThat(red * newBlue - blue * newRed)
          .isCloseTo(0, within(1.01 * (Math.abs(red) + Math.abs(blue))));
    }
  }

  @Test
  void sixteen_bits_look_as_eight_bits_do() {
    Bitmap shallow = EnhanceCase.scene(120, 75, PixelLayout.GRAY, 8, new Random(3));
    byte[] twice = new byte[2 * shallow.length()];
    for (int i = 0; i < twice.length; i++) {
      twice[i] = shallow.samples()[i / 2];
    }
    Bitmap deep = new Bitmap(120, 75, PixelLayout.GRAY, 16, twice);

    byte[] expected = LocalEqualization.apply(shallow, 2).samples();
    byte[] found = LocalEqualization.apply(deep, 2).samples();
    for (int i = 0; i < expected.length; i++) {
      double value = ((found[2 * i] & 0xFF) << 8 | found[2 * i + 1] & 0xFF) / 257.0;
      assertThat(value).isCloseTo(expected[i] & 0xFF, within(1.0));
    }
  }

  @Test
  void what_cannot_be_seen_does_not_decide() {
    Random random = new Random(5);
    Bitmap picture = EnhanceCase.scene(80, 64, PixelLayout.GRAY_ALPHA, 8, random);
    byte[] otherwise = Arrays.copyOf(picture.samples(), picture.length());
    for (int i = 1; i < otherwise.length; i += 2) {
      boolean seen = i / 2 % 80 < 50;
      picture.samples()[i] = (byte) (seen ? 200 : 0);
      otherwise[i] = picture.samples()[i];
      otherwise[i - 1] = seen ? otherwise[i - 1] : (byte) random.nextInt(256);
    }
    Bitmap other = new Bitmap(80, 64, PixelLayout.GRAY_ALPHA, 8, otherwise);

    byte[] one = LocalEqualization.apply(picture, 2).samples();
    byte[] two = LocalEqualization.apply(other, 2).samples();
    for (int i = 0; i < one.length; i += 2) {
      if (picture.samples()[i + 1] != 0) {
        assertThat(one[i]).isEqualTo(two[i]);
      }
    }
  }

  private static int mostOff(byte[] a, byte[] b) {
    int most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs((a[i] & 0xFF) - (b[i] & 0xFF)));
    }
    return most;
  }

  private static byte[] luma(Bitmap bitmap) {
    byte[] samples = bitmap.samples();
    if (bitmap.layout().isGray()) {
      return Arrays.copyOf(samples, bitmap.length());
    }
    byte[] luma = new byte[(int) bitmap.pixelCount()];
    for (int i = 0; i < luma.length; i++) {
      int red = samples[3 * i] & 0xFF;
      int green = samples[3 * i + 1] & 0xFF;
      int blue = samples[3 * i + 2] & 0xFF;
      luma[i] = (byte) ((19595 * red + 38470 * green + 7471 * blue + 32768) / 65536);
    }
    return luma;
  }
}
