package org.imagelake.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.junit.jupiter.api.Test;

class ImageErrorTest {
  private static String message(String given) {
    return new ImageError(Code.CORRUPT, Stage.DECODE, given).message();
  }

  @Test
  void messageIsOneLineWithoutControlCharacters() {
    assertThat(message("bad\r\nmarker\u0000 \u001b[31mred\u202e")).isEqualTo("bad marker [31mred");
  }

  @Test
  void messageIsBoundedAndNeverCutsACharacterInHalf() {
    assertThat(message("x".repeat(298) + "🖼".repeat(9))).isEqualTo("x".repeat(298) + "…");
    assertThat(message("x".repeat(297) + "🖼".repeat(9))).isEqualTo("x".repeat(297) + "🖼…");
  }

  @Test
  void messageIsNeverEmpty() {
    assertThat(message(null)).isNotBlank();
    assertThat(message(" \n")).isNotBlank();
  }
}
