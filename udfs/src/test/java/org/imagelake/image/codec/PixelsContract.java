package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;
import org.imagelake.image.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for pixels of either back end, whatever memory they lie in. */
abstract class PixelsContract {
  abstract Decoder decoder();

  Pixels decode(BufferedImage image) {
    boolean alpha = image.getColorModel().hasAlpha();
    ImageHeader header = HeaderOf.of(ImageFormat.PNG, image.getWidth(), image.getHeight(), alpha);
    return DecodersTest.pixels(
        decoder().decode(Encoded.as("png", image), header, Integer.MAX_VALUE));
  }

  @Test
  void rowsAreThePixelsOfTheFile() {
    BufferedImage image = Scenes.noise(53, 71, BufferedImage.TYPE_3BYTE_BGR, 1);
    try (Pixels pixels = decode(image)) {
      assertThat(pixels.width()).isEqualTo(53);
      assertThat(pixels.height()).isEqualTo(71);
      assertThat(pixels.transparentRatio()).isNull();
      byte[] row = new byte[3 * 53];
      for (int y = 0; y < 71; y++) {
        pixels.copyRgbRow(y, row);
        for (int x = 0; x < 53; x++) {
          assertThat(color(row, x)).isEqualTo(image.getRGB(x, y) & 0xFFFFFF);
        }
      }
    }
  }

  @Test
  void lumaFollowsTheFormulaWithinOneLevel() {
    BufferedImage image = Scenes.noise(257, 130, BufferedImage.TYPE_3BYTE_BGR, 2);
    try (Pixels pixels = decode(image)) {
      byte[] luma = new byte[257];
      int different = 0;
      for (int y = 129; y >= 0; y--) {
        pixels.copyLumaRow(y, luma);
        for (int x = 0; x < 257; x++) {
          int rgb = image.getRGB(x, y);
          int expected =
              (19595 * (rgb >> 16 & 0xFF) + 38470 * (rgb >> 8 & 0xFF) + 7471 * (rgb & 0xFF) + 32768)
                  >> 16;
          assertThat(luma[x] & 0xFF).isCloseTo(expected, within(1));
          different += (luma[x] & 0xFF) == expected ? 0 : 1;
        }
      }
      assertThat(different).isLessThan(257 * 130 / 200);
    }
  }

  @Test
  void alphaIsCompositedOnWhiteAndItsShareTold() {
    BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, 0xFF_0A141E);
    image.setRGB(1, 0, 0x80_0A141E);
    image.setRGB(2, 0, 0x00_0A141E);
    image.setRGB(3, 0, 0xFF_FFFFFF);
    try (Pixels pixels = decode(image)) {
      byte[] row = new byte[12];
      pixels.copyRgbRow(0, row);
      assertThat(color(row, 0)).isEqualTo(0x0A141E);
      assertThat(color(row, 1)).isEqualTo(0x84898E);
      assertThat(color(row, 2)).isEqualTo(0xFFFFFF);
      assertThat(color(row, 3)).isEqualTo(0xFFFFFF);
      assertThat(pixels.transparentRatio()).isEqualTo(0.5);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400,300,100",
    "401,307,100",
    "61,400,37",
    "300,8,100",
    "1,400,100",
    "300,2,100",
    "40,30,100",
    "40,30,40"
  })
  void halvesByAreaUntilTheLongSideFits(int width, int height, int longSide) {
    BufferedImage image = Scenes.noise(width, height, BufferedImage.TYPE_3BYTE_BGR, 3);
    try (Pixels pixels = decode(image)) {
      Raster small = pixels.reduce(longSide);
      int factor = 1;
      while (Math.max(width, height) / factor > longSide
          || (width / factor) * (height / factor) > longSide * longSide / 4) {
        factor *= 2;
      }
      assertThat(small.width()).isEqualTo(Math.max(1, width / factor));
      assertThat(small.height()).isEqualTo(Math.max(1, height / factor));
      for (int y = 0; y < small.height(); y++) {
        for (int x = 0; x < small.width(); x++) {
          for (int channel = 0; channel < 3; channel++) {
            int found = small.rgb()[3 * (y * small.width() + x) + channel] & 0xFF;
            assertThat(found - boxMean(image, factor, x, y, 16 - 8 * channel))
                .as("%d,%d channel %d", x, y, channel)
                .isBetween(-1.0, 1.5);
          }
        }
      }
    }
  }

  /** The mean of a channel over the source pixels of one target pixel, from the definition. */
  private static double boxMean(BufferedImage image, int factor, int x, int y, int shift) {
    int right = Math.min(image.getWidth(), factor * (x + 1));
    int bottom = Math.min(image.getHeight(), factor * (y + 1));
    double sum = 0;
    for (int v = factor * y; v < bottom; v++) {
      for (int u = factor * x; u < right; u++) {
        sum += image.getRGB(u, v) >> shift & 0xFF;
      }
    }
    return sum / ((double) (right - factor * x) * (bottom - factor * y));
  }

  @Test
  void aSecondImageLeavesAnOpenOneAlone() {
    BufferedImage first = Scenes.noise(31, 17, BufferedImage.TYPE_3BYTE_BGR, 4);
    BufferedImage second = Scenes.noise(31, 17, BufferedImage.TYPE_3BYTE_BGR, 5);
    byte[] row = new byte[3 * 31];
    try (Pixels one = decode(first);
        Pixels other = decode(second)) {
      one.copyRgbRow(16, row);
      assertThat(color(row, 30)).isEqualTo(first.getRGB(30, 16) & 0xFFFFFF);
      other.copyRgbRow(16, row);
      assertThat(color(row, 30)).isEqualTo(second.getRGB(30, 16) & 0xFFFFFF);
    }
  }

  @Test
  void garbageIsAFailureAndNotAnException() {
    byte[] garbage = new byte[500];
    ImageHeader header = HeaderOf.opaque(ImageFormat.PNG, 10, 10);
    assertThat(decoder().decode(garbage, header, Integer.MAX_VALUE))
        .isInstanceOf(Outcome.Failed.class);
  }

  static int color(byte[] row, int x) {
    return (row[3 * x] & 0xFF) << 16 | (row[3 * x + 1] & 0xFF) << 8 | (row[3 * x + 2] & 0xFF);
  }
}
