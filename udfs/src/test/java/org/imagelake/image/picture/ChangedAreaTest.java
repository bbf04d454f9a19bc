package org.imagelake.image.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangedAreaTest {
  private static Bitmap noise(int width, int height, int seed) {
    byte[] samples = new byte[3 * width * height];
    new Random(seed).nextBytes(samples);
    return new Bitmap(width, height, PixelLayout.RGB, 8, samples);
  }

  private static Bitmap with(Bitmap bitmap, int x, int y) {
    byte[] samples = bitmap.samples().clone();
    samples[y * bitmap.stride() + 3 * x + 1] ^= 1;
    return new Bitmap(bitmap.width(), bitmap.height(), bitmap.layout(), 8, samples);
  }

  @Test
  void is_the_smallest_rectangle_with_even_corners() {
    Bitmap before = noise(40, 30, 1);
    Bitmap now = with(with(before, 7, 5), 20, 12);

    ChangedArea area = ChangedArea.between(before, now);

    assertThat(area.left()).isEqualTo(6);
    assertThat(area.top()).isEqualTo(4);
    assertThat(area.bitmap().width()).isEqualTo(15);
    assertThat(area.bitmap().height()).isEqualTo(9);
  }

  @Test
  void drawn_over_the_frame_before_it_gives_the_frame() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      Bitmap before = noise(1 + random.nextInt(9), 1 + random.nextInt(9), round);
      Bitmap now = before;
      for (int changes = random.nextInt(4); changes > 0; changes--) {
        now = with(now, random.nextInt(now.width()), random.nextInt(now.height()));
      }
      ChangedArea area = ChangedArea.between(before, now);
      byte[] drawn = before.samples().clone();
      Bitmap part = area.bitmap();
      for (int y = 0; y < part.height(); y++) {
        System.arraycopy(
            part.samples(),
            y * part.stride(),
            drawn,
            (area.top() + y) * before.stride() + 3 * area.left(),
            part.stride());
      }
      assertThat(drawn).isEqualTo(now.samples());
    }
  }
}
