package org.imagelake.image.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {

  /** The letters stored in rows "ABC" and "DEF", and how they are to be seen. */
  @ParameterizedTest
  @CsvSource({
    "1, ABC/DEF",
    "2, CBA/FED",
    "3, FED/CBA",
    "4, DEF/ABC",
    "5, AD/BE/CF",
    "6, DA/EB/FC",
    "7, FC/EB/DA",
    "8, CF/BE/AD"
  })
  void turnsAsTheTagSays(int orientation, String seen) {
    Bitmap stored = new Bitmap(3, 2, PixelLayout.GRAY, 8, bytes("ABCDEF"));
    Bitmap upright = Orientation.apply(stored, orientation);
    assertThat(upright.width()).isEqualTo(seen.indexOf('/'));
    assertThat(upright.samples()).isEqualTo(bytes(seen.replace("/", "")));
  }

  private static byte[] bytes(String letters) {
    return letters.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @EnumSource(PixelLayout.class)
  void movesWholePixelsOfAnySize(PixelLayout layout) {
    for (int depth : new int[] {8, 16}) {
      Bitmap stored = Bitmaps.noise(71, 45, layout, depth, 5);
      for (int orientation = 1; orientation <= 8; orientation++) {
        Bitmap upright = Orientation.apply(stored, orientation);
        int undo = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
        assertThat(Orientation.apply(upright, undo).samples()).isEqualTo(stored.samples());
        assertThat(upright.layout()).isEqualTo(layout);
      }
      Bitmap turned = Orientation.apply(stored, 6);
      Random random = new Random(6);
      for (int i = 0; i < 200; i++) {
        int x = random.nextInt(71);
        int y = random.nextInt(45);
        assertThat(Bitmaps.pixel(turned, 44 - y, x)).isEqualTo(Bitmaps.pixel(stored, x, y));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, -1})
  void otherNumbersAreNoOrientations(int orientation) {
    Bitmap stored = new Bitmap(1, 1, PixelLayout.GRAY, 8, new byte[1]);
    assertThatThrownBy(() -> Orientation.apply(stored, orientation))
        .hasMessageContaining("not " + orientation);
  }

  @Test
  void readsOnlyTheBytesThatCount() {
    Bitmap pooled = new Bitmap(2, 1, PixelLayout.GRAY, 8, new byte[] {1, 2, 9, 9});
    assertThat(Orientation.apply(pooled, 3).samples()).containsExactly(2, 1);
  }
}
