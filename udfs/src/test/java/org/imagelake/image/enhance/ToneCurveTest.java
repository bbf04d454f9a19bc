package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;

import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

class ToneCurveTest {
  private final ToneCurve curve = new ToneCurve();

  @Test
  void leaves_evenly_spread_tones_as_they_are() {
    Bitmap ramp = ramp(0, 1);

    byte[] out = curve.apply(ramp, 1).samples();

    for (int i = 0; i < 256; i++) {
      assertThat((out[i] & 0xFF) - i).isBetween(-1, 1);
    }
  }

  @Test
  void spreads_crowded_tones_without_changing_their_order() {
    Bitmap crowded = ramp(180, 4);

    byte[] out = curve.apply(crowded, 1).samples();

    assertThat(out[0] & 0xFF).isLessThan(20);
    for (int i = 1; i < 256; i++) {
      assertThat(out[i] & 0xFF).isGreaterThanOrEqualTo(out[i - 1] & 0xFF);
    }
  }

  @Test
  void changes_nothing_at_strength_0() {
    Bitmap crowded = ramp(180, 4);

    assertThat(curve.apply(crowded, 0).samples()).isEqualTo(crowded.samples());
  }

  private static Bitmap ramp(int from, int divisor) {
    byte[] samples = new byte[256];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (from + i / divisor);
    }
    return new Bitmap(256, 1, PixelLayout.GRAY, 8, samples);
  }
}
