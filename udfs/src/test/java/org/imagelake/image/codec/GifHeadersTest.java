package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.imagelake.image.ImageError;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.junit.jupiter.api.Test;

class GifHeadersTest {
  private static final int INTERLACED = 0x40;

  /** A screen with a global table of 16 colours. */
  private static Content gif(int width, int height) {
    return Content.little().text("GIF89a").u16(width, height).u8(0x83, 0, 0).zeros(48);
  }

  private static Content control(Content content, boolean transparent) {
    return content.u8(0x21, 0xF9, 4, transparent ? 1 : 0).u16(10).u8(7, 0);
  }

  private static Content frame(Content content, int x, int y, int width, int height, int flags) {
    content.u8(0x2C).u16(x, y, width, height).u8(flags);
    if ((flags & 0x80) != 0) {
      content.zeros(3 << (flags & 7) + 1);
    }
    return content.u8(4, 3, 0x2C, 0x3B, 0x21, 2, 1, 1, 0); // data that looks like blocks
  }

  private static byte[] end(Content content) {
    return content.u8(0x3B).bytes();
  }

  @Test
  void readsTheScreenAndTheFirstFrame() {
    ImageHeader header =
        HeaderReading.read(end(frame(control(gif(30, 20), true), 0, 0, 30, 20, INTERLACED)));
    assertThat(header.width()).isEqualTo(30);
    assertThat(header.height()).isEqualTo(20);
    assertThat(header.bitDepth()).isEqualTo(4);
    assertThat(header.channels()).isEqualTo(1);
    assertThat(header.colorModel()).isEqualTo("PALETTE");
    assertThat(header.hasAlpha()).isTrue();
    assertThat(header.interlaced()).isTrue();
    assertThat(header.compression()).isEqualTo("LZW");
    assertThat(header.frameCount()).isEqualTo(1);
    assertThat(header.animated()).isFalse();
  }

  @Test
  void countsFramesAndTakesAlphaFromTheFirst() {
    Content content = frame(gif(30, 20), 0, 0, 30, 20, 0x81);
    for (int i = 0; i < 4; i++) {
      frame(control(content, true), 1, 1, 5, 5, 0);
    }
    ImageHeader header = HeaderReading.read(end(content));
    assertThat(header.frameCount()).isEqualTo(5);
    assertThat(header.animated()).isTrue();
    assertThat(header.hasAlpha()).isFalse();
    assertThat(header.bitDepth()).as("of the frame's own table").isEqualTo(2);
  }

  @Test
  void stopsCountingAtTheLimit() {
    Content content = gif(8, 8);
    for (int i = 0; i < 20; i++) {
      frame(content, 0, 0, 8, 8, 0);
    }
    Limits few = new Limits(1 << 20, 1 << 20, 7, 1, 1 << 20);
    Outcome<ImageHeader> outcome = Headers.read(end(content), ImageFormat.GIF, few);
    assertThat(outcome.<Object>fold(ImageHeader::frameCount, error -> error)).isEqualTo(7);
  }

  @Test
  void aFirstFrameBeyondTheScreenMakesItLarger() {
    ImageHeader header = HeaderReading.read(end(frame(gif(0, 0), 2, 3, 10, 10, 0)));
    assertThat(header.width()).isEqualTo(12);
    assertThat(header.height()).isEqualTo(13);
  }

  @Test
  void findsAnIccProfile() {
    Content content = gif(8, 8).u8(0x21, 0xFF, 11).text("ICCRGBG1012").u8(1, 0, 0);
    assertThat(HeaderReading.read(end(frame(content, 0, 0, 8, 8, 0))).hasIccProfile()).isTrue();
  }

  @Test
  void keepsTheScreenOfAFileCutOffBehindIt() {
    assertThat(HeaderReading.read(gif(30, 20).bytes()).width()).isEqualTo(30);
  }

  @Test
  void refusesAnEmptyScreenWithoutAFrame() {
    assertThat(HeaderReading.failure(end(gif(0, 20))).code()).isEqualTo(ImageError.Code.BAD_HEADER);
    assertThat(HeaderReading.failure(Content.little().text("GIF89a").bytes()).code())
        .isEqualTo(ImageError.Code.TRUNCATED);
  }
}
