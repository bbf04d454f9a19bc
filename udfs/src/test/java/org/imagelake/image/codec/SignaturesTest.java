package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.imagelake.image.ImageError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
  private static byte[] ftyp(String... brands) {
    Content content = Content.big().u32(8 + 4 * (brands.length + 1L)).text("ftyp");
    content.text(brands[0]).u32(0);
    for (int i = 1; i < brands.length; i++) {
      content.text(brands[i]);
    }
    return content.bytes();
  }

  /** The least that is recognised as each format. */
  private static byte[] sampleOf(ImageFormat format) {
    return switch (format) {
      case JPEG -> new JpegContent().jfif(1, 72, 72).end();
      case PNG -> Content.big().text("\u0089PNG\r\n\u001a\n").bytes();
      case WEBP -> Content.little().text("RIFF").u32(4).text("WEBP").bytes();
      case TIFF -> TiffContent.classic().pages(1);
      case BMP -> Content.little().text("BM").zeros(12).u32(40).bytes();
      case GIF -> Content.little().text("GIF87a").bytes();
      case HEIF -> ftyp("mif1", "mif1", "heic");
      case AVIF -> ftyp("mif1", "mif1", "avif");
      case JPEG2000 -> Content.big().text("\0\0\0\u000cjP  \r\n\u0087\n").bytes();
      case JPEGXL -> Content.big().text("\0\0\0\u000cJXL \r\n\u0087\n").bytes();
      case PSD -> Content.big().text("8BPS\0\1").bytes();
      case ICO -> Content.little().u16(0, 1, 1).u8(16, 16, 0, 0).u16(1, 32).u32(99, 22).bytes();
    };
  }

  @ParameterizedTest
  @EnumSource
  void recognisesEveryFormat(ImageFormat format) {
    assertThat(Headers.sniff(sampleOf(format))).isEqualTo(format);
  }

  @Test
  void recognisesOtherBeginningsOfTheSameFormats() {
    assertThat(sniffHex("FF4FFF5100")).isEqualTo(ImageFormat.JPEG2000);
    assertThat(sniffHex("FF0A")).isEqualTo(ImageFormat.JPEGXL);
    assertThat(sniffHex("4D4D002A")).isEqualTo(ImageFormat.TIFF);
    assertThat(sniffHex("4D4D002B00080000")).isEqualTo(ImageFormat.TIFF);
    assertThat(sniffHex("384250530002")).isEqualTo(ImageFormat.PSD);
    assertThat(Headers.sniff(ftyp("avis"))).isEqualTo(ImageFormat.AVIF);
    assertThat(Headers.sniff(ftyp("heix"))).isEqualTo(ImageFormat.HEIF);
  }

  private static ImageFormat sniffHex(String hex) {
    return Headers.sniff(HexFormat.of().parseHex(hex));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "B",
        "BM",
        "BMW drives home, and the text goes on for long enough",
        "GIF90a",
        "RIFF....WAVEfmt ",
        "IIRO\0\0\0\0",
        "IIU\0\30\0\0\0",
        "\0\0\1\0\0\0................",
        "\0\0\1\0\1\0....",
        "%PDF-1.7",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "\0\0\0\30ftypisom\0\0\2\0isomiso2"
      })
  void doesNotTakeOtherFilesForImages(String latin1) {
    assertThat(Headers.sniff(latin1.getBytes(StandardCharsets.ISO_8859_1))).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void readsOrSaysUnsupportedForEveryFormat(ImageFormat format) {
    ImageError error = HeaderReading.failure(sampleOf(format));
    assertThat(error.stage()).isEqualTo(ImageError.Stage.HEADER);
    assertThat(error.message()).contains(format.name());
    assertThat(error.code() == ImageError.Code.UNSUPPORTED).isEqualTo(!Headers.reads(format));
  }
}
