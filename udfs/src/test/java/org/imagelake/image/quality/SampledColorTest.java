package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.imagelake.image.Raster;
import org.imagelake.image.color.ColorMeasures;
import org.junit.jupiter.api.Test;

class SampledColorTest {
  @Test
  void aQuarterOfALargeViewGivesTheSameColours() {
    ColorMeasures sampled = ColorMeasures.sampled(halves(400, 300));
    ColorMeasures all = ColorMeasures.of(halves(400, 300));
    assertThat(Arrays.stream(sampled.red()).sum()).isEqualTo(200 * 150);
    assertThat(Arrays.stream(all.red()).sum()).isEqualTo(400 * 300);
    assertThat(sampled.redMean()).isEqualTo(all.redMean()).isEqualTo(130);
    assertThat(sampled.saturation()).isEqualTo(all.saturation());
    assertThat(sampled.colorfulness()).isEqualTo(all.colorfulness());
    assertThat(sampled.colors()).isEqualTo(all.colors());
  }

  @Test
  void anOddSideIsSampledToItsLastPixel() {
    assertThat(Arrays.stream(ColorMeasures.sampled(halves(401, 301)).red()).sum())
        .isEqualTo(201 * 151);
  }

  @Test
  void everyPixelOfASmallViewCounts() {
    assertThat(Arrays.stream(ColorMeasures.sampled(halves(256, 256)).red()).sum())
        .isEqualTo(256 * 256);
  }

  /** Orange on the left, blue on the right. */
  private static Raster halves(int width, int height) {
    byte[] rgb = new byte[3 * width * height];
    for (int p = 0; p < width * height; p++) {
      boolean left = p % width < width / 2;
      rgb[3 * p] = (byte) (left ? 240 : 20);
      rgb[3 * p + 1] = (byte) (left ? 140 : 40);
      rgb[3 * p + 2] = (byte) (left ? 10 : 200);
    }
    return new Raster(width, height, rgb);
  }
}
