package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.imagelake.image.ImageError;
import org.junit.jupiter.api.Test;

class WebpHeadersTest {
  private static final int ANIMATION = 0x02;
  private static final int ALPHA = 0x10;

  private static byte[] webp(Content chunks) {
    byte[] body = chunks.bytes();
    return Content.little().text("RIFF").u32(body.length + 4).text("WEBP").raw(body).bytes();
  }

  private static byte[] lossy(int width, int height) {
    return Content.little().u24(0x10).u24(0x2A019D).u16(width, height).zeros(9).bytes();
  }

  private static byte[] lossless(int width, int height, boolean alpha) {
    long packed = (width - 1L) | (height - 1L) << 14 | (alpha ? 1L << 28 : 0);
    return Content.little().u8(0x2F).u32(packed).zeros(9).bytes();
  }

  private static Content extended(int flags, int width, int height) {
    byte[] data = Content.little().u32(flags).u24(width - 1L).u24(height - 1L).bytes();
    return Content.little().riffChunk("VP8X", data);
  }

  private static byte[] frame(byte[] imageChunk) {
    return Content.little().zeros(16).raw(imageChunk).bytes();
  }

  @Test
  void readsALossyImageAndIgnoresItsScalingBits() {
    byte[] data = lossy(550 | 1 << 14, 368 | 2 << 14);
    ImageHeader header = HeaderReading.read(webp(Content.little().riffChunk("VP8 ", data)));
    assertThat(header.width()).isEqualTo(550);
    assertThat(header.height()).isEqualTo(368);
    assertThat(header.compression()).isEqualTo("VP8");
    assertThat(header.colorModel()).isEqualTo("RGB");
    assertThat(header.channels()).isEqualTo(3);
    assertThat(header.hasAlpha()).isFalse();
    assertThat(header.animated()).isFalse();
  }

  @Test
  void readsALosslessImageWithAlpha() {
    byte[] data = lossless(16384, 2, true);
    ImageHeader header = HeaderReading.read(webp(Content.little().riffChunk("VP8L", data)));
    assertThat(header.width()).isEqualTo(16384);
    assertThat(header.height()).isEqualTo(2);
    assertThat(header.compression()).isEqualTo("VP8L");
    assertThat(header.colorModel()).isEqualTo("RGBA");
    assertThat(header.hasAlpha()).isTrue();
  }

  @Test
  void readsAlphaAndProfileOfAnExtendedImage() {
    Content chunks =
        extended(0, 400, 301)
            .riffChunk("ICCP", new byte[3])
            .riffChunk("ALPH", new byte[5])
            .riffChunk("VP8 ", lossy(400, 301));
    ImageHeader header = HeaderReading.read(webp(chunks));
    assertThat(header.width()).isEqualTo(400);
    assertThat(header.height()).isEqualTo(301);
    assertThat(header.hasAlpha()).isTrue();
    assertThat(header.hasIccProfile()).isTrue();
    assertThat(header.compression()).isEqualTo("VP8");
    assertThat(header.frameCount()).isEqualTo(1);
  }

  @Test
  void countsTheFramesOfAnAnimation() {
    byte[] frame = frame(Content.little().riffChunk("VP8L", lossless(9, 9, false)).bytes());
    Content chunks = extended(ANIMATION | ALPHA, 50, 60).riffChunk("ANIM", new byte[6]);
    for (int i = 0; i < 3; i++) {
      chunks.riffChunk("ANMF", frame);
    }
    ImageHeader header = HeaderReading.read(webp(chunks));
    assertThat(header.width()).isEqualTo(50);
    assertThat(header.frameCount()).isEqualTo(3);
    assertThat(header.animated()).isTrue();
    assertThat(header.compression()).isEqualTo("VP8L");
    assertThat(header.colorModel()).isEqualTo("RGBA");
  }

  @Test
  void keepsTheCanvasOfAFileCutOffBehindIt() {
    ImageHeader header = HeaderReading.read(webp(extended(ALPHA, 50, 60)));
    assertThat(header.width()).isEqualTo(50);
    assertThat(header.compression()).isNull();
    assertThat(header.hasAlpha()).isTrue();
  }

  @Test
  void refusesOtherChunksAndDamagedSignatures() {
    byte[] unknown = webp(Content.little().riffChunk("JUNK", new byte[8]));
    assertThat(HeaderReading.failure(unknown).code()).isEqualTo(ImageError.Code.BAD_HEADER);
    byte[] damaged = webp(Content.little().riffChunk("VP8 ", new byte[20]));
    assertThat(HeaderReading.failure(damaged).message()).contains("9d 01 2a");
    byte[] cut = Content.little().text("RIFF").u32(100).text("WEBP").bytes();
    assertThat(HeaderReading.failure(cut).code()).isEqualTo(ImageError.Code.TRUNCATED);
  }
}
