package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.imagelake.image.Raster;
import org.imagelake.image.quality.HeapPixels;
import org.junit.jupiter.api.Test;

class AreaReductionTest {
  @Test
  void is_the_rounded_mean_of_two_by_two_pixels_in_every_size() {
    Random random = new Random(7);
    for (int width = 1; width <= 40; width++) {
      for (int height : new int[] {1, 2, 3, 8}) {
        byte[] rgb = new byte[3 * width * height];
        random.nextBytes(rgb);
        Raster picture = new Raster(width, height, rgb);
        int longSide = Math.max(1, Math.max(width, height) / 2);
        assertThat(AreaReduction.of(new HeapPixels(picture), longSide).rgb())
            .as("%d x %d", width, height)
            .isEqualTo(plainly(picture, longSide).rgb());
      }
    }
  }

  @Test
  void does_not_overflow_in_white() {
    byte[] white = new byte[3 * 64 * 64];
    Arrays.fill(white, (byte) 255);
    assertThat(AreaReduction.of(new HeapPixels(new Raster(64, 64, white)), 16).rgb())
        .containsOnly((byte) 255);
  }

  /** The definition, pixel by pixel. */
  private static Raster plainly(Raster picture, int longSide) {
    Raster reduced = picture;
    int times = AreaReduction.halvings(picture.width(), picture.height(), longSide);
    for (int i = 0; i < times; i++) {
      reduced = halved(reduced);
    }
    return reduced;
  }

  private static Raster halved(Raster from) {
    int width = Math.max(1, from.width() / 2);
    int height = Math.max(1, from.height() / 2);
    byte[] rgb = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < 3; c++) {
          int sum =
              at(from, 2 * x, 2 * y, c)
                  + at(from, 2 * x + 1, 2 * y, c)
                  + at(from, 2 * x, 2 * y + 1, c)
                  + at(from, 2 * x + 1, 2 * y + 1, c);
          rgb[3 * (y * width + x) + c] = (byte) ((sum + 2) / 4);
        }
      }
    }
    return new Raster(width, height, rgb);
  }

  private static int at(Raster from, int x, int y, int channel) {
    int column = Math.min(x, from.width() - 1);
    int row = Math.min(y, from.height() - 1);
    return from.rgb()[3 * (row * from.width() + column) + channel] & 0xFF;
  }
}
