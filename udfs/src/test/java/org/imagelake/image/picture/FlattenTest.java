package org.imagelake.image.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlattenTest {
  private static Bitmap rgba(int... samples) {
    return new Bitmap(samples.length / 4, 1, PixelLayout.RGBA, 8, bytes(samples));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void transparent_pixels_show_the_background_and_half_transparent_ones_the_mean() {
    Bitmap flat = Flatten.onto(rgba(10, 20, 30, 0, 10, 20, 30, 255, 0, 100, 255, 128), 0x80FF00);

    assertThat(flat.layout()).isEqualTo(PixelLayout.RGB);
    assertThat(flat.samples()).containsExactly(bytes(0x80, 0xFF, 0, 10, 20, 30, 64, 177, 128));
  }

  @Test
  void sixteen_bits_and_gray_are_laid_on_the_same_colour() {
    byte[] samples = bytes(0x12, 0x34, 0, 0, 0x12, 0x34, 0xFF, 0xFF);
    Bitmap flat = Flatten.onto(new Bitmap(2, 1, PixelLayout.GRAY_ALPHA, 16, samples), 0xFFFFFF);

    assertThat(flat.layout()).isEqualTo(PixelLayout.GRAY);
    assertThat(flat.samples()).containsExactly(bytes(0xFF, 0xFF, 0x12, 0x34));
  }

  @Test
  void eight_bits_are_the_nearest_of_sixteen() {
    byte[] samples = bytes(0, 0, 0xFF, 0xFF, 0x80, 0x80, 0x01, 0x00, 0x00, 0x81);
    Bitmap shallow = Flatten.to8Bits(new Bitmap(5, 1, PixelLayout.GRAY, 16, samples));

    assertThat(shallow.samples()).containsExactly(bytes(0, 255, 128, 1, 1));
  }

  @Test
  void gray_becomes_equal_red_green_and_blue_and_keeps_its_alpha() {
    byte[] samples = bytes(0x12, 0x34, 0x56, 0x78);
    Bitmap color = Flatten.toColor(new Bitmap(1, 1, PixelLayout.GRAY_ALPHA, 16, samples));
    assertThat(color.layout()).isEqualTo(PixelLayout.RGBA);
    assertThat(color.samples())
        .containsExactly(bytes(0x12, 0x34, 0x12, 0x34, 0x12, 0x34, 0x56, 0x78));

    Bitmap gray = new Bitmap(2, 1, PixelLayout.GRAY, 8, bytes(7, 9));
    assertThat(Flatten.toColor(gray).samples()).containsExactly(bytes(7, 7, 7, 9, 9, 9));
  }

  @Test
  void tells_transparent_from_partly_transparent() {
    assertThat(Flatten.isTransparent(rgba(1, 2, 3, 255))).isFalse();
    assertThat(Flatten.isTransparent(rgba(1, 2, 3, 255, 1, 2, 3, 0))).isTrue();
    assertThat(Flatten.isPartlyTransparent(rgba(1, 2, 3, 255, 1, 2, 3, 0))).isFalse();
    assertThat(Flatten.isPartlyTransparent(rgba(1, 2, 3, 254))).isTrue();
    assertThat(Flatten.isTransparent(new Bitmap(1, 1, PixelLayout.RGB, 8, bytes(1, 2, 3))))
        .isFalse();
  }

  @Test
  void colours_are_counted_up_to_the_limit() {
    byte[] ramp = new byte[3 * 300];
    for (int i = 0; i < 300; i++) {
      ramp[3 * i] = (byte) i;
      ramp[3 * i + 1] = (byte) (i >> 8);
    }
    Bitmap bitmap = new Bitmap(300, 1, PixelLayout.RGB, 8, ramp);
    assertThat(ColorCount.exceeds(bitmap, 299)).isTrue();
    assertThat(ColorCount.exceeds(bitmap, 300)).isFalse();
    assertThat(ColorCount.exceeds(rgba(1, 2, 3, 0, 9, 9, 9, 0), 1))
        .as("clear pixels are one colour")
        .isFalse();
  }
}
