package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteOrder;
import java.util.Arrays;
import org.imagelake.image.ImageError;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiffHeadersTest {
  private static TiffContent described(TiffContent content) {
    return content
        .number(256, 70000)
        .shorts(257, 40)
        .shorts(258, 16, 16, 16, 16)
        .shorts(259, 5)
        .shorts(262, 2)
        .shorts(277, 4)
        .shorts(338, 2)
        .rational(282, 600, 2)
        .rational(283, 150, 1)
        .shorts(296, 2);
  }

  private static TiffContent sized() {
    return TiffContent.classic().shorts(256, 30).shorts(257, 20);
  }

  @ParameterizedTest
  @CsvSource({"false, false", "false, true", "true, false", "true, true"})
  void readsClassicAndBigFilesInBothByteOrders(boolean bigEndian, boolean bigTiff) {
    ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    ImageHeader header = HeaderReading.read(described(new TiffContent(order, bigTiff)).pages(3));
    assertThat(header.width()).isEqualTo(70000);
    assertThat(header.height()).isEqualTo(40);
    assertThat(header.bitDepth()).isEqualTo(16);
    assertThat(header.channels()).isEqualTo(4);
    assertThat(header.colorModel()).isEqualTo("RGBA");
    assertThat(header.hasAlpha()).isTrue();
    assertThat(header.compression()).isEqualTo("LZW");
    assertThat(header.frameCount()).isEqualTo(3);
    assertThat(header.animated()).as("pages are no animation").isFalse();
    assertThat(header.dpiX()).isCloseTo(300, within(1e-9));
    assertThat(header.dpiY()).isCloseTo(150, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "0, GRAY",
    "1, GRAY",
    "2, RGB",
    "3, PALETTE",
    "5, CMYK",
    "6, YCBCR",
    "8, LAB",
    "32803,"
  })
  void namesTheColourModel(int photometric, String model) {
    byte[] content = sized().shorts(262, photometric).pages(1);
    assertThat(HeaderReading.read(content).colorModel()).isEqualTo(model);
  }

  @ParameterizedTest
  @CsvSource({
    "1, NONE",
    "4, CCITT_T6",
    "7, JPEG",
    "8, DEFLATE",
    "32773, PACKBITS",
    "50000, ZSTD",
    "12345, TIFF_12345"
  })
  void namesTheCompression(int scheme, String name) {
    assertThat(HeaderReading.read(sized().shorts(259, scheme).pages(1)).compression())
        .isEqualTo(name);
  }

  @Test
  void anExtraChannelIsAlphaOnlyWhenItSaysSo() {
    TiffContent unspecified = sized().shorts(262, 1).shorts(277, 2).shorts(338, 0);
    assertThat(HeaderReading.read(unspecified.pages(1)).hasAlpha()).isFalse();
    TiffContent associated = sized().shorts(262, 1).shorts(277, 2).shorts(338, 1);
    assertThat(HeaderReading.read(associated.pages(1)).colorModel()).isEqualTo("GRAY_ALPHA");
  }

  @Test
  void tellsTheSubsamplingOfYcbcrAndItsDefault() {
    assertThat(HeaderReading.read(sized().shorts(262, 6).pages(1)).chromaSubsampling())
        .isEqualTo("4:2:0");
    byte[] declared = sized().shorts(262, 6).shorts(530, 2, 1).pages(1);
    assertThat(HeaderReading.read(declared).chromaSubsampling()).isEqualTo("4:2:2");
    assertThat(HeaderReading.read(sized().pages(1)).chromaSubsampling()).isNull();
  }

  @Test
  void resolutionCountsInItsUnit() {
    assertThat(dpi(300, 1, 2)).isEqualTo(300);
    assertThat(dpi(100, 1, 3)).isCloseTo(254, within(1e-9));
    assertThat(dpi(300, 1, 1)).as("no unit: an aspect ratio").isNull();
    assertThat(dpi(300, 0, 2)).as("a division by zero").isNull();
  }

  private static Double dpi(long dividend, long divisor, int unit) {
    TiffContent content = sized().rational(282, dividend, divisor).shorts(296, unit);
    return HeaderReading.read(content.pages(1)).dpiX();
  }

  @Test
  void aChainThatBitesItsTailEnds() {
    assertThat(HeaderReading.read(sized().cyclic(3)).frameCount()).isEqualTo(3);
  }

  @Test
  void countsPagesUpToTheLimit() {
    Limits few = new Limits(1 << 20, 1 << 20, 4, 1, 1 << 20);
    Outcome<ImageHeader> outcome = Headers.read(sized().pages(9), ImageFormat.TIFF, few);
    assertThat(outcome.<Object>fold(ImageHeader::frameCount, error -> error)).isEqualTo(4);
  }

  @Test
  void keepsTheSizeWhenTheRestOfTheDirectoryIsCutOff() {
    byte[] content = described(TiffContent.classic()).pages(1);
    ImageHeader header = HeaderReading.read(Arrays.copyOf(content, 60));
    assertThat(header.width()).isEqualTo(70000);
  }

  @Test
  void refusesAMissingSizeAnOffsetOutsideAndAbsurdTiles() {
    byte[] noSize = TiffContent.classic().shorts(262, 2).pages(1);
    assertThat(HeaderReading.failure(noSize).code()).isEqualTo(ImageError.Code.BAD_HEADER);
    byte[] outside = Content.little().text("II*\0").u32(5000).bytes();
    assertThat(HeaderReading.failure(outside).code()).isEqualTo(ImageError.Code.TRUNCATED);
    byte[] tiles = sized().number(322, 1 << 20).number(323, 1 << 20).pages(1);
    assertThat(HeaderReading.failure(tiles).message()).contains("tiles");
  }
}
