package org.imagelake.image.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.Deflater;
import org.imagelake.image.codec.ImageFormat;
import org.junit.jupiter.api.Test;

/** The same blocks are found in every container that can hold them. */
class ContainersTest {
  private static final String RIGHTS = "© Ann";
  private static final byte[] XMP =
      ExifFixture.xmp(
          "", "<dc:rights><rdf:Alt><rdf:li>" + RIGHTS + "</rdf:li></rdf:Alt></dc:rights>");

  private static byte[] exif() {
    ExifFixture fixture = new ExifFixture();
    fixture.main.ascii(0x010F, "Acme");
    return fixture.tiff();
  }

  private static ImageMetadata read(byte[] content, ImageFormat format) {
    return MetadataReader.read(content, format, false);
  }

  @Test
  void finds_exif_xmp_and_texts_in_png() {
    byte[] png =
        png(
            chunk("IDAT", new byte[100]),
            chunk("eXIf", exif()),
            chunk("iTXt", join("XML:com.adobe.xmp\0\0\0\0\0", XMP)),
            chunk("tEXt", join("Title\0", "Dune".getBytes(StandardCharsets.ISO_8859_1))),
            chunk(
                "tEXt",
                join(
                    "Creation Time\0",
                    "2024-05-06T12:00:00Z".getBytes(StandardCharsets.US_ASCII))));

    ImageMetadata metadata = read(png, ImageFormat.PNG);

    assertThat(metadata.camera().make()).isEqualTo("Acme");
    assertThat(metadata.description().copyright()).isEqualTo(RIGHTS);
    assertThat(metadata.description().title()).isEqualTo("Dune");
    assertThat(metadata.taken().source()).isEqualTo(TimeSource.PNG);
    assertThat(metadata.taken().offsetMinutes()).isZero();
  }

  @Test
  void finds_exif_in_hexadecimal_in_compressed_png_text() {
    byte[] preamble = join("Exif\0\0", exif());
    String text = "\nexif\n" + preamble.length + "\n" + HexFormat.of().formatHex(preamble) + "\n";
    byte[] body =
        join("Raw profile type exif\0\0", deflate(text.getBytes(StandardCharsets.US_ASCII)));

    assertThat(read(png(chunk("zTXt", body)), ImageFormat.PNG).camera().make()).isEqualTo("Acme");
  }

  @Test
  void finds_the_name_of_a_profile_in_png() {
    byte[] body = join("name\0\0", deflate(profile("Test RGB")));

    assertThat(read(png(chunk("iCCP", body)), ImageFormat.PNG).iccProfile()).isEqualTo("Test RGB");
  }

  @Test
  void joins_a_profile_of_two_jpeg_segments() {
    byte[] profile = profile("A profile of more than one segment");
    byte[] first = java.util.Arrays.copyOf(profile, 150);
    byte[] second = java.util.Arrays.copyOfRange(profile, 150, profile.length);
    byte[] jpeg =
        ExifFixture.jpeg(
            ExifFixture.segment(0xE2, "ICC_PROFILE\0\1\2", first),
            ExifFixture.segment(0xE2, "ICC_PROFILE\0\2\2", second));

    assertThat(read(jpeg, ImageFormat.JPEG).iccProfile())
        .isEqualTo("A profile of more than one segment");
  }

  @Test
  void finds_exif_and_xmp_in_webp() {
    byte[] webp =
        riff(riffChunk("VP8 ", new byte[11]), riffChunk("EXIF", exif()), riffChunk("XMP ", XMP));

    ImageMetadata metadata = read(webp, ImageFormat.WEBP);

    assertThat(metadata.camera().make()).isEqualTo("Acme");
    assertThat(metadata.description().copyright()).isEqualTo(RIGHTS);
  }

  @Test
  void finds_xmp_in_gif() {
    ByteArrayOutputStream gif = new ByteArrayOutputStream();
    gif.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
    gif.writeBytes(new byte[7]);
    gif.writeBytes(new byte[] {0x21, (byte) 0xFF, 11});
    gif.writeBytes("XMP DataXMP".getBytes(StandardCharsets.US_ASCII));
    gif.writeBytes(XMP);
    gif.write(1);
    for (int i = 255; i >= 0; i--) {
      gif.write(i);
    }
    gif.writeBytes(new byte[] {0, 0x3B});

    assertThat(read(gif.toByteArray(), ImageFormat.GIF).description().copyright())
        .isEqualTo(RIGHTS);
  }

  @Test
  void finds_the_profile_of_a_bmp() {
    byte[] profile = profile("Test RGB");
    ByteBuffer bmp = ByteBuffer.allocate(14 + 124 + profile.length).order(ByteOrder.LITTLE_ENDIAN);
    bmp.putInt(14, 124).putInt(14 + 56, 0x4D424544);
    bmp.putInt(14 + 112, 124).putInt(14 + 116, profile.length);
    bmp.position(14 + 124).put(profile);

    assertThat(read(bmp.array(), ImageFormat.BMP).iccProfile()).isEqualTo("Test RGB");
  }

  @Test
  void reads_a_tiff_file_as_exif() {
    assertThat(read(exif(), ImageFormat.TIFF).camera().make()).isEqualTo("Acme");
  }

  @Test
  void finds_exif_in_jpeg_xl() {
    byte[] exif = exif();
    byte[] box =
        ByteBuffer.allocate(12 + exif.length)
            .putInt(12 + exif.length)
            .put("Exif".getBytes(StandardCharsets.US_ASCII))
            .putInt(0)
            .put(exif)
            .array();

    assertThat(read(box, ImageFormat.JPEGXL).camera().make()).isEqualTo("Acme");
  }

  @Test
  void gives_every_tag_as_text_but_serial_numbers() {
    ExifFixture fixture = new ExifFixture();
    fixture.main.ascii(0x010F, "Acme\u0007");
    fixture.exif.ascii(0xA431, "4711").ascii(0xA430, "Ann");
    byte[] jpeg =
        ExifFixture.jpeg(
            ExifFixture.app1("Exif\0\0", fixture.tiff()),
            ExifFixture.xmpSegment(ExifFixture.xmp("aux:SerialNumber='4711'", "")));

    assertThat(MetadataReader.read(jpeg, ImageFormat.JPEG, true).tags())
        .containsEntry("Exif IFD0:Make", "Acme")
        .doesNotContainValue("4711")
        .doesNotContainValue("Ann");
    assertThat(MetadataReader.read(jpeg, ImageFormat.JPEG, false).tags()).isEmpty();
  }

  /** A version 2 profile with one tag: its description. */
  private static byte[] profile(String name) {
    ByteBuffer out = ByteBuffer.allocate(128 + 4 + 12 + 12 + name.length() + 1);
    out.position(128);
    out.putInt(1).put("desc".getBytes(StandardCharsets.US_ASCII));
    out.putInt(144).putInt(12 + name.length() + 1);
    out.put("desc\0\0\0\0".getBytes(StandardCharsets.US_ASCII)).putInt(name.length() + 1);
    out.put(name.getBytes(StandardCharsets.US_ASCII));
    return out.array();
  }

  private static byte[] png(byte[]... chunks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[8]);
    for (byte[] chunk : chunks) {
      out.writeBytes(chunk);
    }
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  private static byte[] chunk(String type, byte[] body) {
    return ByteBuffer.allocate(12 + body.length)
        .putInt(body.length)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .put(body)
        .array();
  }

  private static byte[] riff(byte[]... chunks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("RIFF\0\0\0\0WEBP".getBytes(StandardCharsets.US_ASCII));
    for (byte[] chunk : chunks) {
      out.writeBytes(chunk);
    }
    return out.toByteArray();
  }

  private static byte[] riffChunk(String type, byte[] body) {
    return ByteBuffer.allocate(8 + body.length + (body.length & 1))
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .putInt(body.length)
        .put(body)
        .array();
  }

  private static byte[] join(String start, byte[] rest) {
    byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(bytes.length + rest.length).put(bytes).put(rest).array();
  }

  private static byte[] deflate(byte[] from) {
    Deflater deflater = new Deflater();
    deflater.setInput(from);
    deflater.finish();
    byte[] out = new byte[from.length + 64];
    int length = deflater.deflate(out);
    deflater.end();
    return java.util.Arrays.copyOf(out, length);
  }
}
