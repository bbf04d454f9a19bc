package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.imagelake.image.ImageError;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.Limits;
import org.junit.jupiter.api.Test;

class HeadersCheckTest {
  private static final long LONG_ENOUGH = 1L << 28;

  /** A header by the fields that cost something. */
  private static ImageHeader header(
      ImageFormat format, int side, int depth, int channels, boolean interlaced, int scans) {
    return new ImageHeader(
        format,
        side,
        side,
        depth,
        channels,
        "RGB",
        channels == 4,
        1,
        false,
        interlaced,
        interlaced ? "PROGRESSIVE" : "BASELINE",
        null,
        channels == 3 ? "4:2:0" : null,
        null,
        null,
        scans,
        false);
  }

  private static Code verdict(ImageHeader header, long length) {
    return Headers.check(header, length, Limits.DEFAULT).fold(ok -> null, ImageError::code);
  }

  private static Code verdict(ImageHeader header) {
    return verdict(header, LONG_ENOUGH);
  }

  @Test
  void letsLargePhotographsPass() {
    assertThat(verdict(header(ImageFormat.JPEG, 14_100, 8, 3, false, 1))).as("200 MP").isNull();
    assertThat(verdict(header(ImageFormat.JPEG, 10_000, 8, 3, true, 10))).as("100 MP").isNull();
    assertThat(verdict(header(ImageFormat.JPEG, 4_900, 8, 3, true, 14))).as("24 MP").isNull();
    assertThat(verdict(header(ImageFormat.PNG, 10_000, 8, 4, false, 1))).as("100 MP").isNull();
    assertThat(verdict(header(ImageFormat.TIFF, 10_000, 16, 3, false, 1))).as("100 MP").isNull();
  }

  @Test
  void refusesTooManyPixels() {
    ImageHeader bomb = header(ImageFormat.JPEG, 39_700, 8, 3, false, 1);
    ImageError error =
        Headers.check(bomb, LONG_ENOUGH, Limits.DEFAULT).fold(ok -> null, found -> found);
    assertThat(error.code()).isEqualTo(Code.TOO_MANY_PIXELS);
    assertThat(error.message()).contains("39700x39700").contains("268435456");
  }

  @Test
  void refusesMoreScansThanTheLimit() {
    assertThat(verdict(header(ImageFormat.JPEG, 100, 8, 3, true, 200))).isNull();
    assertThat(verdict(header(ImageFormat.JPEG, 100, 8, 3, true, 201))).isEqualTo(Code.TOO_COMPLEX);
  }

  @Test
  void refusesManyScansOfManyPixels() {
    assertThat(verdict(header(ImageFormat.JPEG, 3_200, 8, 3, true, 100)))
        .as("100 scans of 10 MP")
        .isEqualTo(Code.TOO_COMPLEX);
    assertThat(verdict(header(ImageFormat.JPEG, 1_000, 8, 3, true, 100)))
        .as("100 scans of 1 MP")
        .isNull();
  }

  @Test
  void refusesWhatNeedsTooMuchMemory() {
    assertThat(verdict(header(ImageFormat.JPEG, 16_000, 8, 3, true, 10)))
        .as("coefficients of a progressive JPEG")
        .isEqualTo(Code.TOO_COMPLEX);
    assertThat(verdict(header(ImageFormat.PNG, 12_000, 16, 4, true, 1)))
        .as("an interlaced 16-bit PNG")
        .isEqualTo(Code.TOO_COMPLEX);
    assertThat(verdict(header(ImageFormat.JPEG, 5_000, 8, 255, false, 1)))
        .as("255 components")
        .isEqualTo(Code.TOO_COMPLEX);
  }

  @Test
  void saysThatABodyIsCutOffWhenItCannotHoldThePixels() {
    ImageHeader png = header(ImageFormat.PNG, 10_000, 8, 3, false, 1);
    long leastPng = 100_000_000L * 3 / 1032;
    assertThat(verdict(png, leastPng - 1)).isEqualTo(Code.TRUNCATED);
    assertThat(verdict(png, leastPng + 1)).isNull();
    ImageHeader jpeg = header(ImageFormat.JPEG, 8_000, 8, 3, false, 1);
    assertThat(verdict(jpeg, 124_999)).isEqualTo(Code.TRUNCATED);
    assertThat(verdict(jpeg, 125_000)).isNull();
    assertThat(verdict(header(ImageFormat.WEBP, 8_000, 8, 3, false, 1), 38)).isNull();
  }

  @Test
  void anUntoldDepthIsCountedAsEightBitsOfFourChannels() {
    ImageHeader header =
        new ImageHeader(
            ImageFormat.TIFF,
            9_000,
            9_000,
            null,
            null,
            null,
            false,
            1,
            false,
            false,
            null,
            null,
            null,
            null,
            null,
            1,
            false);
    assertThat(DecodeCost.bytes(header)).isEqualTo(81_000_000L * (4 + 3));
    assertThat(verdict(header)).isNull();
  }
}
