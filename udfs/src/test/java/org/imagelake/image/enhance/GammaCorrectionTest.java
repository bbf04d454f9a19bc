package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;

import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

class GammaCorrectionTest {
  private final GammaCorrection gamma = new GammaCorrection();

  @Test
  void takes_the_root_of_every_colour_and_keeps_alpha() {
    Bitmap pixel = new Bitmap(1, 1, PixelLayout.RGBA, 8, new byte[] {0, 64, (byte) 255, 77});

    byte[] out = gamma.apply(pixel, 2).samples();

    assertThat(out).containsExactly(0, (int) Math.rint(255 * Math.sqrt(64 / 255.0)), 255, 77);
  }

  @Test
  void keeps_sixteen_bits() {
    Bitmap pixel = new Bitmap(1, 1, PixelLayout.GRAY, 16, new byte[] {0x12, 0x34});

    byte[] out = gamma.apply(pixel, 0.5).samples();

    double expected = 65535 * Math.pow(0x1234 / 65535.0, 2);
    assertThat((out[0] & 0xFF) << 8 | out[1] & 0xFF).isEqualTo((int) Math.rint(expected));
  }

  @Test
  void changes_nothing_at_one() {
    byte[] every = new byte[256];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }
    Bitmap bitmap = new Bitmap(256, 1, PixelLayout.GRAY, 8, every);

    assertThat(gamma.apply(bitmap, 1).samples()).isEqualTo(every).isNotSameAs(every);
  }
}
