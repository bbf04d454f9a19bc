package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The streaming sums against the plain formulas, each pixel visited with its neighbours. */
class DetailPassTest {

  @ParameterizedTest
  @CsvSource({"1,1", "1,7", "9,1", "2,2", "3,3", "8,8", "17,33", "64,64", "97,70", "130,31"})
  void equalsThePlainFormulas(int width, int height) {
    int[][] p = random(width, height);
    Detail detail = DetailPass.over(source(p));
    assertThat(detail.histogram().mean()).isEqualTo(mean(p), within(1e-9));
    assertThat(detail.sharpness()).isEqualTo(laplacianVariance(p), within(1e-6));
    assertThat(detail.noise()).isEqualTo(immerkaer(p), within(1e-9));
    assertThat(detail.blockiness()).isEqualTo(gridExcess(p), within(1e-9));
  }

  private static int[][] random(int width, int height) {
    Random random = new Random(31L * width + height);
    int[][] p = new int[height][width];
    for (int[] row : p) {
      for (int x = 0; x < width; x++) {
        row[x] = random.nextInt(256);
      }
    }
    return p;
  }

  private static LumaSource source(int[][] p) {
    return new PixelLuma(HeapPixels.paint(p[0].length, p.length, (x, y) -> p[y][x] * 0x010101));
  }

  private static double mean(int[][] p) {
    double sum = 0;
    for (int[] row : p) {
      for (int value : row) {
        sum += value;
      }
    }
    return sum / p.length / p[0].length;
  }

  /** cv2.Laplacian(gray, CV_64F).var(): BORDER_REFLECT_101. */
  private static double laplacianVariance(int[][] p) {
    double sum = 0;
    double squares = 0;
    int h = p.length;
    int w = p[0].length;
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        int l =
            p[mirror(y - 1, h)][x]
                + p[mirror(y + 1, h)][x]
                + p[y][mirror(x - 1, w)]
                + p[y][mirror(x + 1, w)]
                - 4 * p[y][x];
        sum += l;
        squares += (double) l * l;
      }
    }
    double mean = sum / w / h;
    return squares / w / h - mean * mean;
  }

  private static int mirror(int i, int size) {
    if (size == 1) {
      return 0;
    }
    return i < 0 ? -i : i >= size ? 2 * size - 2 - i : i;
  }

  private static double immerkaer(int[][] p) {
    int h = p.length;
    int w = p[0].length;
    int[] mask = {1, -2, 1};
    double sum = 0;
    for (int y = 1; y < h - 1; y++) {
      for (int x = 1; x < w - 1; x++) {
        int response = 0;
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            response += mask[dy + 1] * mask[dx + 1] * p[y + dy][x + dx];
          }
        }
        sum += Math.abs(response);
      }
    }
    return w < 3 || h < 3 ? 0 : Math.sqrt(Math.PI / 2) * sum / (6.0 * (w - 2) * (h - 2));
  }

  private static double gridExcess(int[][] p) {
    double[] sums = new double[2];
    double[] counts = new double[2];
    for (int y = 0; y < p.length; y++) {
      for (int x = 0; x < p[0].length; x++) {
        if (x > 0) {
          sums[x % 8 == 0 ? 0 : 1] += Math.abs(p[y][x] - p[y][x - 1]);
          counts[x % 8 == 0 ? 0 : 1]++;
        }
        if (y > 0) {
          sums[y % 8 == 0 ? 0 : 1] += Math.abs(p[y][x] - p[y - 1][x]);
          counts[y % 8 == 0 ? 0 : 1]++;
        }
      }
    }
    if (counts[0] == 0 || counts[1] == 0) {
      return 0;
    }
    return Math.max(0, sums[0] / counts[0] - sums[1] / counts[1]);
  }
}
