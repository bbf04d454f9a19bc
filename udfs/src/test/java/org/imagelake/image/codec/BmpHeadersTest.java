package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.imagelake.image.ImageError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BmpHeadersTest {
  private static Content fileHeader() {
    return Content.little().text("BM").zeros(12);
  }

  /** The 40 bytes that all Windows headers begin with, the rest of a longer one zero. */
  private static Content windows(int dibSize, int width, int height, int bits, int scheme) {
    return fileHeader().u32(dibSize, width, height).u16(1, bits).u32(scheme, 0, 2835, 3780, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "1, PALETTE, 1, 1",
    "4, PALETTE, 1, 4",
    "8, PALETTE, 1, 8",
    "16, RGB, 3, 5",
    "24, RGB, 3, 8",
    "32, RGB, 3, 8"
  })
  void tellsColourFromBitsPerPixel(int bits, String model, int channels, int depth) {
    ImageHeader header = HeaderReading.read(windows(40, 127, 64, bits, 0).bytes());
    assertThat(header.width()).isEqualTo(127);
    assertThat(header.height()).isEqualTo(64);
    assertThat(header.colorModel()).isEqualTo(model);
    assertThat(header.channels()).isEqualTo(channels);
    assertThat(header.bitDepth()).isEqualTo(depth);
    assertThat(header.hasAlpha()).isFalse();
    assertThat(header.compression()).isEqualTo("NONE");
    assertThat(header.dpiX()).isCloseTo(72, within(0.01));
    assertThat(header.dpiY()).isCloseTo(96, within(0.02));
  }

  @ParameterizedTest
  @CsvSource({
    "40, 1, RLE8",
    "40, 2, RLE4",
    "40, 3, BITFIELDS",
    "64, 3, HUFFMAN_1D",
    "64, 4, RLE24",
    "40, 4, JPEG",
    "40, 99, BMP_99"
  })
  void namesTheCompression(int dibSize, int scheme, String name) {
    byte[] content = windows(dibSize, 2, 2, 8, scheme).zeros(40).bytes();
    assertThat(HeaderReading.read(content).compression()).isEqualTo(name);
  }

  @Test
  void aNegativeHeightIsTopDown() {
    assertThat(HeaderReading.read(windows(40, 5, -7, 24, 0).bytes()).height()).isEqualTo(7);
  }

  @Test
  void readsBothHeadersOfOs2() {
    byte[] core = fileHeader().u32(12).u16(300, 200, 1, 8).bytes();
    assertThat(HeaderReading.read(core).width()).isEqualTo(300);
    assertThat(HeaderReading.read(core).bitDepth()).isEqualTo(8);
    byte[] cutShort = fileHeader().u32(16, 70000, 2).u16(1, 4).bytes();
    assertThat(HeaderReading.read(cutShort).width()).isEqualTo(70000);
    assertThat(HeaderReading.read(cutShort).compression()).isEqualTo("NONE");
  }

  @Test
  void readsMasks() {
    byte[] green6 = windows(40, 2, 2, 16, 3).u32(0xF800, 0x07E0, 0x001F).bytes();
    assertThat(HeaderReading.read(green6).bitDepth()).isEqualTo(6);
    assertThat(HeaderReading.read(green6).hasAlpha()).isFalse();
    byte[] v4 =
        windows(108, 2, 2, 32, 3).u32(0xFF0000, 0xFF00, 0xFF, 0xFF000000L).zeros(60).bytes();
    ImageHeader header = HeaderReading.read(v4);
    assertThat(header.hasAlpha()).isTrue();
    assertThat(header.colorModel()).isEqualTo("RGBA");
    assertThat(header.channels()).isEqualTo(4);
  }

  @Test
  void masksCountOnlyWhenTheCompressionSaysSo() {
    byte[] v4 =
        windows(108, 2, 2, 32, 0).u32(0xFF0000, 0xFF00, 0xFF, 0xFF000000L).zeros(60).bytes();
    assertThat(HeaderReading.read(v4).hasAlpha()).isFalse();
  }

  @Test
  void findsAnEmbeddedProfileAndNotALinkedOne() {
    assertThat(HeaderReading.read(v5("DEBM")).hasIccProfile()).isTrue();
    assertThat(HeaderReading.read(v5("KNIL")).hasIccProfile()).isFalse();
  }

  private static byte[] v5(String colourSpaceBackwards) {
    Content content = windows(124, 2, 2, 24, 0).zeros(16).text(colourSpaceBackwards);
    return content.zeros(48).u32(4, 124, 560, 0).bytes();
  }

  @Test
  void refusesAnEmptySizeAndACutHeader() {
    assertThat(HeaderReading.failure(windows(40, 0, 7, 24, 0).bytes()).code())
        .isEqualTo(ImageError.Code.BAD_HEADER);
    assertThat(HeaderReading.failure(fileHeader().u32(40, 3).bytes()).code())
        .isEqualTo(ImageError.Code.TRUNCATED);
  }
}
