package org.imagelake.image.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.imagelake.image.picture.PixelLayout.GRAY;
import static org.imagelake.image.picture.PixelLayout.GRAY_ALPHA;
import static org.imagelake.image.picture.PixelLayout.RGB;
import static org.imagelake.image.picture.PixelLayout.RGBA;

import java.util.Random;
import org.imagelake.image.picture.Bitmap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both measures against closed forms and, for structure, the paper's sums as they stand there. */
class SimilarityTest {
  private static final double SAME = Double.POSITIVE_INFINITY;

  private final Random random = new Random(20_260_302);

  @Test
  void a_picture_is_like_itself() {
    Bitmap scene = Scenes.noisy(50, 40, random, 30);

    assertThat(Similarity.psnr(scene, scene)).isEqualTo(SAME);
    assertThat(Similarity.ssim(scene, scene)).isEqualTo(1);
  }

  /** An error of 5 in one of three channels: MSE 25/3. */
  @Test
  void psnr_counts_all_colour_channels() {
    Bitmap a = Scenes.flat(20, 20, RGB, 8, 100, 100, 100);
    Bitmap b = Scenes.flat(20, 20, RGB, 8, 100, 105, 100);

    double expected = 10 * Math.log10(255.0 * 255 / (25 / 3.0));
    assertThat(Similarity.psnr(a, b)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void gray_is_colour_of_one_value() {
    Bitmap gray = Scenes.flat(20, 20, GRAY, 8, 100);

    assertThat(Similarity.psnr(gray, Scenes.flat(20, 20, RGB, 8, 100, 100, 100))).isEqualTo(SAME);
    assertThat(Similarity.psnr(gray, Scenes.flat(20, 20, GRAY, 8, 102)))
        .isCloseTo(10 * Math.log10(255.0 * 255 / 4), within(1e-12));
    assertThat(Similarity.ssim(gray, Scenes.flat(20, 20, RGB, 8, 100, 100, 100)))
        .isCloseTo(1, within(1e-6));
  }

  /** 100 at 51/255 over white is 224; alpha itself is off by 204. */
  @Test
  void alpha_is_laid_over_white_and_counts_as_a_channel() {
    Bitmap clear = Scenes.flat(12, 12, GRAY_ALPHA, 8, 100, 51);
    Bitmap opaque = Scenes.flat(12, 12, RGBA, 8, 224, 224, 224, 255);

    double expected = 10 * Math.log10(255.0 * 255 / (204.0 * 204 / 4));
    assertThat(Similarity.psnr(clear, opaque)).isCloseTo(expected, within(1e-12));
    assertThat(Similarity.ssim(clear, opaque)).isCloseTo(1, within(1e-6));
  }

  @Test
  void sixteen_bits_are_compared_in_full_when_both_have_them() {
    Bitmap a = Scenes.flat(12, 12, RGB, 16, 0x6400, 0x6400, 0x6400);
    Bitmap b = Scenes.flat(12, 12, RGB, 16, 0x64FF, 0x64FF, 0x64FF);
    Bitmap eight = Scenes.flat(12, 12, RGB, 8, 0x64, 0x64, 0x64);

    double expected = 20 * Math.log10(65_535.0 / 255);
    assertThat(Similarity.psnr(a, b)).isCloseTo(expected, within(1e-12));
    assertThat(Similarity.psnr(b, eight)).isEqualTo(SAME);
    assertThat(Similarity.ssim(a, b)).isLessThan(1).isCloseTo(1, within(1e-4));
  }

  /** Without variance only luminance is left: (2ab + C1) / (a² + b² + C1). */
  @Test
  void structure_of_flat_pictures_is_that_of_their_brightness() {
    Bitmap a = Scenes.flat(30, 30, GRAY, 8, 100);
    Bitmap b = Scenes.flat(30, 30, GRAY, 8, 200);

    double expected = (2 * 100 * 200 + 6.5025) / (100 * 100 + 200 * 200 + 6.5025);
    assertThat(Similarity.ssim(a, b)).isCloseTo(expected, within(1e-5));
  }

  @ParameterizedTest
  @CsvSource({
    "60,50,4",
    "60,50,60",
    "11,11,20",
    "12,30,20",
    "7,40,20",
    "40,6,20",
    "5,3,9",
    "1,1,9"
  })
  void structure_is_the_sum_of_the_paper(int width, int height, int strength) {
    Bitmap a = Scenes.noisy(width, height, random, 15);
    Bitmap b = Scenes.disturbed(a, random, strength);

    assertThat(Similarity.ssim(a, b)).isCloseTo(naive(a, b), within(1e-5));
    assertThat(Similarity.ssim(b, a)).isCloseTo(naive(a, b), within(1e-5));
  }

  @Test
  void more_noise_is_less_like() {
    Bitmap scene = Scenes.noisy(90, 80, random, 5);
    double last = 1;
    for (int strength : new int[] {3, 10, 30, 100}) {
      double now = Similarity.ssim(scene, Scenes.disturbed(scene, random, strength));
      assertThat(now).isLessThan(last);
      last = now;
    }
    assertThat(last).isLessThan(0.2);
  }

  /** A checkerboard against its opposite: nothing alike up close, the same gray from afar. */
  @Test
  void seen_from_afar_fine_structure_is_gone() {
    byte[] board = new byte[512 * 512];
    byte[] opposite = new byte[512 * 512];
    for (int i = 0; i < board.length; i++) {
      boolean isWhite = (i + i / 512) % 2 == 0;
      board[i] = (byte) (isWhite ? 255 : 0);
      opposite[i] = (byte) (isWhite ? 0 : 255);
    }
    Bitmap a = new Bitmap(512, 512, GRAY, 8, board);
    Bitmap b = new Bitmap(512, 512, GRAY, 8, opposite);

    assertThat(Similarity.ssim(a, b, Similarity.Scale.FULL)).isLessThan(-0.9);
    assertThat(Similarity.ssim(a, b, Similarity.Scale.VIEWED)).isCloseTo(1, within(1e-6));
  }

  @Test
  void pictures_of_two_sizes_are_refused() {
    Bitmap a = Scenes.flat(2, 3, GRAY, 8, 0);
    Bitmap b = Scenes.flat(3, 2, GRAY, 8, 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Similarity.psnr(a, b))
        .withMessageContaining("2x3 and 3x2");
    assertThatIllegalArgumentException().isThrownBy(() -> Similarity.ssim(a, b));
  }

  /** Equation 13, window by window, in double precision. */
  private static double naive(Bitmap a, Bitmap b) {
    int across = Math.min(11, a.width());
    int down = Math.min(11, a.height());
    double sum = 0;
    for (int top = 0; top <= a.height() - down; top++) {
      for (int left = 0; left <= a.width() - across; left++) {
        sum += window(a, b, left, top, across, down);
      }
    }
    return sum / ((a.width() - across + 1) * (a.height() - down + 1));
  }

  private static double window(Bitmap a, Bitmap b, int left, int top, int across, int down) {
    double weights = 0;
    double[] moments = new double[5];
    for (int y = 0; y < down; y++) {
      for (int x = 0; x < across; x++) {
        double dx = x - (across - 1) / 2.0;
        double dy = y - (down - 1) / 2.0;
        double weight = Math.exp(-(dx * dx + dy * dy) / (2 * 1.5 * 1.5));
        double p = luma(a, left + x, top + y);
        double q = luma(b, left + x, top + y);
        double[] terms = {p, q, p * p, q * q, p * q};
        for (int i = 0; i < terms.length; i++) {
          moments[i] += weight * terms[i];
        }
        weights += weight;
      }
    }
    double ma = moments[0] / weights;
    double mb = moments[1] / weights;
    double va = moments[2] / weights - ma * ma;
    double vb = moments[3] / weights - mb * mb;
    double cov = moments[4] / weights - ma * mb;
    double c1 = 6.5025;
    double c2 = 58.5225;
    return (2 * ma * mb + c1) * (2 * cov + c2) / ((ma * ma + mb * mb + c1) * (va + vb + c2));
  }

  private static double luma(Bitmap bitmap, int x, int y) {
    int at = (y * bitmap.width() + x) * 3;
    byte[] s = bitmap.samples();
    double sum =
        19_595.0 * (s[at] & 0xFF) + 38_470.0 * (s[at + 1] & 0xFF) + 7_471.0 * (s[at + 2] & 0xFF);
    return sum / 65_536;
  }
}
