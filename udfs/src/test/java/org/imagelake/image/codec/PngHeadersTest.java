package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.imagelake.image.ImageError;
import org.imagelake.image.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngHeadersTest {
  private static Content png(long width, long height, int depth, int colorType, int interlace) {
    byte[] header = Content.big().u32(width, height).u8(depth, colorType, 0, 0, interlace).bytes();
    return Content.big().text("\u0089PNG\r\n\u001a\n").pngChunk("IHDR", header);
  }

  private static Content rgb() {
    return png(5, 4, 8, 2, 0);
  }

  private static byte[] end(Content content) {
    return content.pngChunk("IDAT", new byte[8]).pngChunk("IEND", new byte[0]).bytes();
  }

  private static ImageHeader read(Content content) {
    return HeaderReading.read(end(content));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, GRAY, 1, false",
    "16, 0, GRAY, 1, false",
    "8, 2, RGB, 3, false",
    "2, 3, PALETTE, 1, false",
    "8, 4, GRAY_ALPHA, 2, true",
    "16, 6, RGBA, 4, true"
  })
  void tellsColourFromTypeAndDepth(
      int depth, int colorType, String model, int channels, boolean alpha) {
    ImageHeader header = read(png(70000, 3, depth, colorType, 0));
    assertThat(header.width()).isEqualTo(70000);
    assertThat(header.height()).isEqualTo(3);
    assertThat(header.bitDepth()).isEqualTo(depth);
    assertThat(header.colorModel()).isEqualTo(model);
    assertThat(header.channels()).isEqualTo(channels);
    assertThat(header.hasAlpha()).isEqualTo(alpha);
    assertThat(header.compression()).isEqualTo("DEFLATE");
    assertThat(header.interlaced()).isFalse();
  }

  @Test
  void readsInterlacingTransparencyProfileAndDensity() {
    Content content =
        png(5, 4, 8, 2, 1)
            .pngChunk("iCCP", new byte[20])
            .pngChunk("pHYs", Content.big().u32(11811, 5906).u8(1).bytes())
            .pngChunk("tRNS", new byte[6]);
    ImageHeader header = read(content);
    assertThat(header.interlaced()).isTrue();
    assertThat(header.hasAlpha()).isTrue();
    assertThat(header.hasIccProfile()).isTrue();
    assertThat(header.dpiX()).isCloseTo(300, within(0.01));
    assertThat(header.dpiY()).isCloseTo(150, within(0.02));
  }

  @Test
  void anAspectRatioIsNoDensity() {
    Content content = rgb().pngChunk("pHYs", Content.big().u32(3000, 3000).u8(0).bytes());
    assertThat(read(content).dpiX()).isNull();
  }

  @Test
  void countsTheFramesOfAnAnimationAndAHiddenDefaultImage() {
    byte[] threeFrames = Content.big().u32(3, 0).bytes();
    ImageHeader hidden = read(rgb().pngChunk("acTL", threeFrames));
    assertThat(hidden.frameCount()).isEqualTo(4);
    assertThat(hidden.animated()).isTrue();
    Content shown = rgb().pngChunk("acTL", threeFrames).pngChunk("fcTL", new byte[26]);
    assertThat(read(shown).frameCount()).isEqualTo(3);
  }

  @Test
  void capsAndDistrustsTheDeclaredFrames() {
    byte[] million = Content.big().u32(1_000_000, 0).bytes();
    byte[] impossible = Content.big().u32(0xFFFFFFFFL, 0).bytes();
    assertThat(read(rgb().pngChunk("acTL", million)).frameCount())
        .isEqualTo(Limits.DEFAULT.maxFrames());
    assertThat(read(rgb().pngChunk("acTL", impossible)).frameCount()).isEqualTo(1);
    Content twice = rgb().pngChunk("acTL", million).pngChunk("acTL", million);
    assertThat(read(twice).frameCount()).isEqualTo(1);
    assertThat(read(twice).animated()).isFalse();
  }

  @Test
  void keepsTheHeaderOfAFileCutOffBehindIt() {
    assertThat(HeaderReading.read(rgb().bytes()).width()).isEqualTo(5);
    byte[] brokenChunk = rgb().u32(0xFFFFFFFFL).text("zTXt").bytes();
    assertThat(HeaderReading.read(brokenChunk).height()).isEqualTo(4);
  }

  @Test
  void readsTheHeaderBehindApplesChunk() {
    Content signature = Content.big().text("\u0089PNG\r\n\u001a\n").pngChunk("CgBI", new byte[4]);
    byte[] usual = end(rgb());
    byte[] content = signature.raw(Arrays.copyOfRange(usual, 8, usual.length)).bytes();
    assertThat(HeaderReading.read(content).width()).isEqualTo(5);
  }

  @Test
  void refusesWhatNoDecoderCouldTrust() {
    byte[] flipped = end(rgb());
    flipped[19]++;
    assertFailure(flipped, ImageError.Code.BAD_HEADER, "checksum");
    assertFailure(end(png(5, 4, 3, 2, 0)), ImageError.Code.BAD_HEADER, "found 2 and 3");
    assertFailure(end(png(0, 4, 8, 2, 0)), ImageError.Code.BAD_HEADER, "found 0x4");
    assertFailure(end(png(1L << 31, 4, 8, 2, 0)), ImageError.Code.BAD_HEADER, "2147483648x4");
    byte[] textMode = Content.big().text("\u0089PNG\n\u001a\n").zeros(40).bytes();
    assertFailure(textMode, ImageError.Code.BAD_HEADER, "signature");
    byte[] cut = Arrays.copyOf(end(rgb()), 20);
    assertFailure(cut, ImageError.Code.TRUNCATED, "20 bytes");
  }

  private static void assertFailure(byte[] content, ImageError.Code code, String message) {
    ImageError error = HeaderReading.failure(content);
    assertThat(error.code()).isEqualTo(code);
    assertThat(error.stage()).isEqualTo(ImageError.Stage.HEADER);
    assertThat(error.message()).contains(message);
  }
}
