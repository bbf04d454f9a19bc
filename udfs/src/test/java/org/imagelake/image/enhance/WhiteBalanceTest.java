package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

class WhiteBalanceTest {
  private final WhiteBalance balance = new WhiteBalance();

  @Test
  void undoes_known_gains_of_linear_light() {
    Bitmap gray = grays(8);
    Bitmap warm = lit(gray, 1.3, 1, 0.6);

    Bitmap repaired = balance.apply(warm, 1);

    for (int i = 0; i < repaired.length(); i += 3) {
      assertThat(spread(repaired.samples(), i)).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void takes_half_of_the_tint_off_at_one_half() {
    Bitmap warm = lit(grays(8), 1.3, 1, 0.6);

    Illuminant left = Illuminant.of(SampledPixels.of(balance.apply(warm, 0.5)));

    assertThat(left.red()).isBetween(Math.sqrt(1.3) - 0.02, Math.sqrt(1.3) + 0.02);
    assertThat(left.blue()).isBetween(Math.sqrt(0.6) - 0.02, Math.sqrt(0.6) + 0.02);
  }

  @Test
  void leaves_gray_pictures_as_they_are() {
    Bitmap gray = new Bitmap(2, 1, PixelLayout.GRAY_ALPHA, 8, new byte[] {9, 1, 120, 3});

    assertThat(balance.apply(gray, 1).samples()).containsExactly(9, 1, 120, 3);
  }

  /** Grays of 40–160 everywhere. */
  private static Bitmap grays(int seed) {
    Random random = new Random(seed);
    byte[] samples = new byte[3 * 40 * 40];
    for (int i = 0; i < samples.length; i += 3) {
      byte gray = (byte) random.nextInt(40, 160);
      samples[i] = gray;
      samples[i + 1] = gray;
      samples[i + 2] = gray;
    }
    return new Bitmap(40, 40, PixelLayout.RGB, 8, samples);
  }

  private static Bitmap lit(Bitmap bitmap, double... gains) {
    byte[] samples = bitmap.samples().clone();
    for (int i = 0; i < samples.length; i++) {
      double light = SrgbCurve.linear((samples[i] & 0xFF) / 255.0) * gains[i % 3];
      samples[i] = (byte) Math.rint(255 * SrgbCurve.coded(Math.min(1, light)));
    }
    return new Bitmap(bitmap.width(), bitmap.height(), bitmap.layout(), 8, samples);
  }

  private static int spread(byte[] samples, int at) {
    int r = samples[at] & 0xFF;
    int g = samples[at + 1] & 0xFF;
    int b = samples[at + 2] & 0xFF;
    return Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
  }
}
