package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodersTest {
  static Pixels pixels(Outcome<Pixels> outcome) {
    return outcome.fold(
        pixels -> pixels,
        error -> {
          throw new AssertionError(error.toString());
        });
  }

  static boolean nativeLoads() {
    return NativeLibrary.isLoaded();
  }

  @Test
  void decodesJpegNearItsSource() {
    BufferedImage image = Scenes.smooth(160, 120);
    ImageHeader header = HeaderOf.opaque(ImageFormat.JPEG, 160, 120);
    byte[] content = Encoded.as("jpeg", image);
    try (Pixels pixels = pixels(Decoders.decode(content, header, Integer.MAX_VALUE))) {
      byte[] row = new byte[3 * 160];
      pixels.copyRgbRow(60, row);
      for (int x = 0; x < 160; x++) {
        int expected = image.getRGB(x, 60);
        assertThat(row[3 * x] & 0xFF).isCloseTo(expected >> 16 & 0xFF, within(6));
        assertThat(row[3 * x + 1] & 0xFF).isCloseTo(expected >> 8 & 0xFF, within(6));
        assertThat(row[3 * x + 2] & 0xFF).isCloseTo(expected & 0xFF, within(6));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"203,203", "103,203", "102,102", "52,102", "51,51", "27,51", "26,26", "1,26"})
  @EnabledIf("nativeLoads")
  void jpegIsReducedNoFurtherThanAsked(int leastLongSide, int longSide) {
    byte[] content = Encoded.as("jpeg", Scenes.smooth(90, 203));
    ImageHeader header = HeaderOf.opaque(ImageFormat.JPEG, 90, 203);
    try (Pixels pixels = pixels(new NativeDecoder().decode(content, header, leastLongSide))) {
      assertThat(pixels.height()).isEqualTo(longSide);
    }
  }
}
