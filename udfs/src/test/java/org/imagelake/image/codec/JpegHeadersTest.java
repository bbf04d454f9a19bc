package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.imagelake.image.ImageError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegHeadersTest {
  private static ImageHeader read(byte[] content) {
    return HeaderReading.read(content);
  }

  private static byte[] photo(int process, int width, int height) {
    return new JpegContent().frame(process, width, height, 0x22, 0x11, 0x11).scan(3).end();
  }

  @Test
  void tellsSizeDepthAndProcess() {
    ImageHeader header = read(photo(JpegContent.BASELINE, 640, 480));
    assertThat(header.width()).isEqualTo(640);
    assertThat(header.height()).isEqualTo(480);
    assertThat(header.bitDepth()).isEqualTo(8);
    assertThat(header.channels()).isEqualTo(3);
    assertThat(header.hasAlpha()).isFalse();
    assertThat(header.frameCount()).isEqualTo(1);
    assertThat(header.scanCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "C0, BASELINE, false",
    "C1, EXTENDED, false",
    "C2, PROGRESSIVE, true",
    "C3, LOSSLESS, false",
    "C9, ARITHMETIC, false",
    "CA, ARITHMETIC_PROGRESSIVE, true",
    "F7, JPEG_LS, false"
  })
  void namesTheCodingProcess(String marker, String name, boolean interlaced) {
    ImageHeader header = read(photo(Integer.parseInt(marker, 16), 8, 8));
    assertThat(header.compression()).isEqualTo(name);
    assertThat(header.interlaced()).isEqualTo(interlaced);
  }

  @ParameterizedTest
  @CsvSource({
    "11, 11, 11, 4:4:4",
    "21, 11, 11, 4:2:2",
    "22, 11, 11, 4:2:0",
    "12, 11, 11, 4:4:0",
    "41, 11, 11, 4:1:1",
    "42, 11, 11, 4:1:0",
    "22, 22, 22, 4:4:4",
    "22, 21, 21, 4:4:0",
    "22, 21, 12, '2x2,2x1,1x2'",
    "11, 22, 22, '1x1,2x2,2x2'",
    "32, 11, 11, '3x2,1x1,1x1'"
  })
  void namesTheSubsampling(String luma, String blue, String red, String name) {
    int[] factors = {hex(luma), hex(blue), hex(red)};
    byte[] content = new JpegContent().frame(JpegContent.BASELINE, 8, 8, factors).scan(3).end();
    assertThat(read(content).chromaSubsampling()).isEqualTo(name);
  }

  @Test
  void grayHasNoChroma() {
    byte[] content = new JpegContent().frame(JpegContent.BASELINE, 8, 8, 0x22).scan(1).end();
    assertThat(read(content).colorModel()).isEqualTo("GRAY");
    assertThat(read(content).chromaSubsampling()).isNull();
  }

  @Test
  void decidesColourByJfifThenAdobeThenComponentIds() {
    int sof = JpegContent.BASELINE;
    int[] three = {0x11, 0x11, 0x11};
    int[] four = {0x11, 0x11, 0x11, 0x11};
    assertThat(model(new JpegContent().frame(sof, 8, 8, three))).isEqualTo("YCBCR");
    assertThat(model(new JpegContent().adobe(0).frame(sof, 8, 8, three))).isEqualTo("RGB");
    assertThat(model(new JpegContent().adobe(1).frame(sof, 8, 8, three))).isEqualTo("YCBCR");
    assertThat(model(new JpegContent().jfif(1, 1, 1).adobe(0).frame(sof, 8, 8, three)))
        .isEqualTo("YCBCR");
    assertThat(model(new JpegContent().frameWithIds(sof, "RGB"))).isEqualTo("RGB");
    assertThat(model(new JpegContent().frame(sof, 8, 8, four))).isEqualTo("CMYK");
    assertThat(model(new JpegContent().adobe(0).frame(sof, 8, 8, four))).isEqualTo("CMYK");
    assertThat(model(new JpegContent().adobe(2).frame(sof, 8, 8, four))).isEqualTo("YCCK");
    assertThat(model(new JpegContent().frame(0xC3, 8, 8, three))).isEqualTo("RGB");
  }

  private static String model(JpegContent content) {
    return read(content.scan(1).end()).colorModel();
  }

  @Test
  void readsTheDensityInItsUnit() {
    assertThat(dpi(1, 300)).isEqualTo(300);
    assertThat(dpi(2, 118)).isCloseTo(299.72, within(1e-9));
    assertThat(dpi(0, 1)).as("an aspect ratio is no density").isNull();
    assertThat(dpi(1, 0)).isNull();
  }

  private static Double dpi(int unit, int density) {
    JpegContent content = new JpegContent().jfif(unit, density, density);
    return read(content.frame(JpegContent.BASELINE, 8, 8, 0x11).scan(1).end()).dpiX();
  }

  @Test
  void findsAnIccProfile() {
    JpegContent content = new JpegContent().iccProfile().frame(JpegContent.BASELINE, 8, 8, 0x11);
    assertThat(read(content.scan(1).end()).hasIccProfile()).isTrue();
    assertThat(read(photo(JpegContent.BASELINE, 8, 8)).hasIccProfile()).isFalse();
  }

  @Test
  void takesTheHeightFromBehindTheFirstScanWhenTheFrameHasNone() {
    JpegContent content = new JpegContent().frame(JpegContent.BASELINE, 8, 0, 0x11).scan(1);
    byte[] withLines = content.segment(0xDC, Content.big().u16(77)).end();
    assertThat(read(withLines).height()).isEqualTo(77);
  }

  @Test
  void acceptsFillBytesStrayBytesAndEmptySegments() {
    JpegContent content = new JpegContent().raw(0xFF, 0xFF, 0xFF, 0xFE, 0, 0, 1, 2, 3);
    byte[] bytes = content.frame(JpegContent.BASELINE, 9, 7, 0x11).scan(1).end();
    assertThat(read(bytes).width()).isEqualTo(9);
  }

  @Test
  void keepsTheHeaderOfAFileCutOffBehindTheFrame() {
    JpegContent content = new JpegContent().frame(JpegContent.PROGRESSIVE, 30, 20, 0x11);
    ImageHeader header = read(content.cutOff());
    assertThat(header.width()).isEqualTo(30);
    assertThat(header.compression()).isEqualTo("PROGRESSIVE");
  }

  @Test
  void saysWhatWasExpectedWhenThereIsNoFrame() {
    assertThat(HeaderReading.failure(new JpegContent().raw(0xFF, 0xFE).cutOff()).code())
        .isEqualTo(ImageError.Code.TRUNCATED);
    ImageError noFrame = HeaderReading.failure(new JpegContent().scan(1).end());
    assertThat(noFrame.code()).isEqualTo(ImageError.Code.BAD_HEADER);
    assertThat(noFrame.message()).contains("expected a frame header").contains("scan");
    ImageError empty = HeaderReading.failure(photo(JpegContent.BASELINE, 0, 8));
    assertThat(empty.code()).isEqualTo(ImageError.Code.BAD_HEADER);
    assertThat(empty.message()).contains("found 0x8");
  }

  private static int hex(String digits) {
    return Integer.parseInt(digits, 16);
  }
}
