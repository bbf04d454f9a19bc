package org.imagelake.image.enhance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;

class ToneTablesTest {
  private static final char[] INVERSE = ToneTables.table(8, value -> 255 - value);
  private static final char[] SAME = ToneTables.table(8, value -> value);

  @Test
  void each_channel_goes_through_its_own_table_and_alpha_through_none() {
    byte[] samples = {1, 2, 3, 4, 5, 6, 7, 8, 99};
    Bitmap result =
        ToneTables.apply(new Bitmap(2, 1, PixelLayout.RGBA, 8, samples), SAME, INVERSE, SAME);

    assertThat(result.samples()).containsExactly(1, (byte) 253, 3, 4, 5, (byte) 249, 7, 8);
  }

  @Test
  void one_table_serves_all_colours_and_sixteen_bits_are_high_byte_first() {
    char[] twice = ToneTables.table(16, value -> 2 * value);
    byte[] samples = {0x01, (byte) 0x81, 0x12, 0x34, (byte) 0x90, 0, 0x43, 0x21};
    Bitmap result = ToneTables.apply(new Bitmap(2, 1, PixelLayout.GRAY_ALPHA, 16, samples), twice);

    assertThat(result.samples())
        .containsExactly(0x03, 0x02, 0x12, 0x34, (byte) 0xFF, (byte) 0xFF, 0x43, 0x21);
  }

  @Test
  void curves_are_clipped_to_the_range() {
    assertThat(ToneTables.table(8, value -> 3 * value - 100)[10]).isEqualTo('\0');
    assertThat(ToneTables.table(8, value -> 3 * value - 100)[200]).isEqualTo((char) 255);
    assertThat(ToneTables.table(16, value -> value + 9)[65535]).isEqualTo((char) 65535);
  }

  @Test
  void tables_that_do_not_fit_are_refused() {
    Bitmap rgb = new Bitmap(1, 1, PixelLayout.RGB, 8, new byte[3]);

    assertThatThrownBy(() -> ToneTables.apply(rgb, SAME, SAME))
        .hasMessage("expected 1 or 3 tables of 256 values");
    assertThatThrownBy(() -> ToneTables.apply(rgb, new char[65536]))
        .hasMessage("expected 1 or 3 tables of 256 values");
  }
}
