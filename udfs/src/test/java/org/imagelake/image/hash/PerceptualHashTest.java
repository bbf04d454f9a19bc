package org.imagelake.image.hash;

import static org.assertj.core.api.Assertions.assertThat;

import org.imagelake.image.Raster;
import org.imagelake.image.color.ViewLuma;
import org.imagelake.image.quality.HeapPixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerceptualHashTest {
  private static final int W = 123;
  private static final int H = 77;

  private static double tone(double x, double y) {
    return 120 + 60 * Math.sin(7 * x + 2 * y * y) + 50 * Math.cos(9 * y * x + 3 * x);
  }

  private static int upright(int x, int y) {
    return HeapPixels.gray(tone((x + 0.5) / W, (y + 0.5) / H));
  }

  private static long hash(HeapPixels pixels, int orientation) {
    return PerceptualHash.of(ViewLuma.of(pixels.raster()), orientation);
  }

  private static HeapPixels scene(int width, int height) {
    return HeapPixels.paint(
        width, height, (x, y) -> HeapPixels.gray(tone((x + 0.5) / width, (y + 0.5) / height)));
  }

  /**
   * What a camera stores for each orientation (EXIF 2.32, tag 0x0112), from the upright picture.
   */
  private static HeapPixels stored(int orientation) {
    int r = W - 1;
    int b = H - 1;
    return switch (orientation) {
      case 1 -> HeapPixels.paint(W, H, (x, y) -> upright(x, y));
      case 2 -> HeapPixels.paint(W, H, (x, y) -> upright(r - x, y));
      case 3 -> HeapPixels.paint(W, H, (x, y) -> upright(r - x, b - y));
      case 4 -> HeapPixels.paint(W, H, (x, y) -> upright(x, b - y));
      case 5 -> HeapPixels.paint(H, W, (x, y) -> upright(y, x));
      case 6 -> HeapPixels.paint(H, W, (x, y) -> upright(r - y, x));
      case 7 -> HeapPixels.paint(H, W, (x, y) -> upright(r - y, b - x));
      default -> HeapPixels.paint(H, W, (x, y) -> upright(y, b - x));
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void allOrientationsHashAsTheirUprightCopy(int orientation) {
    assertThat(hash(stored(orientation), orientation)).isEqualTo(hash(stored(1), 1));
  }

  @Test
  void staysCloseWhenRescaledOrBrightened() {
    long original = hash(scene(640, 400), 1);
    HeapPixels half = new HeapPixels(scene(640, 400).reduce(97));
    assertThat(PerceptualHash.distance(original, hash(half, 1))).isLessThanOrEqualTo(4);
    HeapPixels bright =
        HeapPixels.paint(
            640, 400, (x, y) -> HeapPixels.gray(20 + 0.8 * tone((x + 0.5) / 640, (y + 0.5) / 400)));
    assertThat(PerceptualHash.distance(original, hash(bright, 1))).isLessThanOrEqualTo(4);
  }

  @Test
  void otherPicturesAreFar() {
    HeapPixels other =
        HeapPixels.paint(640, 400, (x, y) -> HeapPixels.gray(128 + 90 * Math.sin(x * y / 9000.0)));
    assertThat(PerceptualHash.distance(hash(scene(640, 400), 1), hash(other, 1)))
        .isGreaterThanOrEqualTo(16);
  }

  @Test
  void theHighestBitIsTheLowestFrequency() {
    HeapPixels wave =
        HeapPixels.paint(
            64,
            64,
            (x, y) ->
                HeapPixels.gray(
                    128
                        + 100
                            * Math.cos(Math.PI * (x + 0.5) / 64)
                            * Math.cos(Math.PI * (y + 0.5) / 64)));
    assertThat(hash(wave, 1) >>> 63).isEqualTo(1);
  }

  @Test
  void areasCutPixelsByTheShareInside() {
    ViewLuma three = ViewLuma.of(new Raster(3, 1, new byte[] {0, 0, 0, 90, 90, 90, 30, 30, 30}));
    assertThat(three.areas(2, 1)).containsExactly(30, 50);
  }
}
