package org.imagelake.image.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.imagelake.image.encode.FileOracle.Found;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngEncoderTest extends EncoderContract {
  @Override
  ImageEncoder encoder() {
    return new PngEncoder();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "3,5", "17,1", "1,9", "65,43"})
  void interlacedComesBackToo(int width, int height) throws IOException {
    EncodeSettings progressive = new EncodeSettings(null, null, null, null, true, null, null);
    for (PixelLayout layout : PixelLayout.values()) {
      Bitmap bitmap = TestBitmaps.noisy(width, height, layout, 8);
      Found found = ask(encode(bitmap, progressive));
      assertThat(found.progressive()).isTrue();
      assertThat(found.samples()).as(layout.name()).isEqualTo(bitmap.samples());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 6, 9})
  void everyLevelComesBack(int level) throws IOException {
    Bitmap bitmap = TestBitmaps.noisy(700, 400, PixelLayout.RGB, 8);
    assertThat(ask(encode(bitmap, atLevel(level))).samples()).isEqualTo(bitmap.samples());
  }

  @Test
  void levelsBuyBytes() throws IOException {
    Bitmap bitmap = TestBitmaps.noisy(700, 400, PixelLayout.RGB, 8);
    assertThat(encode(bitmap, atLevel(1)).length).isLessThan(encode(bitmap, atLevel(0)).length);
    assertThat(encode(bitmap, atLevel(9)).length).isLessThan(encode(bitmap, atLevel(2)).length);
  }

  private static EncodeSettings atLevel(int level) {
    return new EncodeSettings(null, null, level, null, null, null, null);
  }
}
