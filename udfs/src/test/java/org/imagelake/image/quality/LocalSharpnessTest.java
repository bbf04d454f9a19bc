package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.imagelake.image.color.ViewLuma;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalSharpnessTest {
  /** With one tile, or none that is whole, it is the mean squared Laplacian: variance + mean². */
  @ParameterizedTest
  @CsvSource({"32, 32", "20, 31", "1, 9", "40, 7"})
  void isThatOfTheWholePictureWhenThereIsOneTile(int width, int height) {
    byte[] luma = new byte[width * height];
    new Random(7).nextBytes(luma);
    LumaSource source = new SmallLuma(new ViewLuma(width, height, luma));
    Detail detail = DetailPass.over(source);
    double mean = detail.laplacianSum() / (double) (width * height);
    assertThat(LocalSharpness.of(source)).isCloseTo(detail.sharpness() + mean * mean, within(1e-6));
  }

  /** Of ten by ten tiles, six hold lines of 0 and 100 one pixel apart: (100 − 0) · 2, squared. */
  @ParameterizedTest
  @CsvSource({"6, 40000", "0, 0"})
  void sharpPlacesOfATwentiethDecide(int sharp, double expected) {
    int side = 10 * Tiles.SIZE;
    byte[] luma = new byte[side * side];
    for (int tile = 0; tile < sharp; tile++) {
      int top = tile * Tiles.SIZE;
      for (int i = 0; i < side * Tiles.SIZE; i++) {
        luma[top * side + i] = (byte) (i % 2 * 100);
      }
    }
    assertThat(LocalSharpness.of(new SmallLuma(new ViewLuma(side, side, luma))))
        .isCloseTo(expected, within(expected * 0.1));
  }
}
