package org.imagelake.image.metadata.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.metadata.carry.CarriedTags.SAME;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.Embedded;
import org.imagelake.image.metadata.ExifFixture;
import org.junit.jupiter.api.Test;

/** Where blocks are found, and what is said when they are not carried. */
class CarriedMetadataTest {
  private static final byte[] XMP = ExifFixture.xmp("xmp:Rating='4'", "");

  private static byte[] exif() {
    ExifFixture fixture = new ExifFixture(ByteOrder.BIG_ENDIAN);
    fixture.main.ascii(271, "Imagelake");
    return fixture.tiff();
  }

  private static Carried keep(byte[] content, ImageFormat format) {
    return CarriedMetadata.of(content, format, MetadataPolicy.KEEP, SAME);
  }

  private static void assertMade(Carried carried) {
    assertThat(CarriedTags.text(CarriedTags.of(carried).main(), 271)).isEqualTo("Imagelake");
    assertThat(carried.warnings()).isEmpty();
    assertThat(carried.hadGps()).isFalse();
  }

  @Test
  void strip_carries_nothing_and_warns_of_nothing() {
    byte[] jpeg =
        ExifFixture.jpeg(
            ExifFixture.app1("Exif\0\0", exif()),
            ExifFixture.xmpSegment("<x>".getBytes(StandardCharsets.UTF_8)),
            ExifFixture.iptcSegment(ExifFixture.iptc(true, 25, "one")));

    Carried carried = CarriedMetadata.of(jpeg, ImageFormat.JPEG, MetadataPolicy.STRIP, SAME);

    assertThat(carried.embedded()).isSameAs(Embedded.NOTHING);
    assertThat(carried.warnings()).isEmpty();
  }

  @Test
  void a_file_without_metadata_gives_nothing() {
    Carried carried = keep(ExifFixture.jpeg(new byte[0][]), ImageFormat.JPEG);

    assertThat(carried.embedded()).isSameAs(Embedded.NOTHING);
    assertThat(carried.warnings()).isEmpty();
    assertThat(carried.hadGps()).isFalse();
  }

  @Test
  void finds_both_blocks_of_a_jpeg() {
    byte[] jpeg =
        ExifFixture.jpeg(ExifFixture.app1("Exif\0\0", exif()), ExifFixture.xmpSegment(XMP));

    assertMade(keep(jpeg, ImageFormat.JPEG));
    assertThat(keep(jpeg, ImageFormat.JPEG).embedded().xmp()).isEqualTo(XMP);
  }

  @Test
  void finds_both_ways_of_exif_in_png_and_its_xmp() {
    String hex = HexFormat.of().formatHex(exif());
    String raw = "Raw profile type exif\0\nexif\n" + exif().length + "\n" + hex;
    byte[] text =
        ("XML:com.adobe.xmp\0\0\0\0\0" + latin1(XMP)).getBytes(StandardCharsets.ISO_8859_1);

    assertMade(keep(png(chunk("eXIf", exif())), ImageFormat.PNG));
    assertMade(
        keep(png(chunk("tEXt", raw.getBytes(StandardCharsets.ISO_8859_1))), ImageFormat.PNG));
    assertThat(keep(png(chunk("iTXt", text)), ImageFormat.PNG).embedded().xmp()).isEqualTo(XMP);
  }

  @Test
  void finds_the_blocks_of_a_webp() {
    ByteBuffer webp =
        ByteBuffer.allocate(12 + 8 + exif().length + 1).order(ByteOrder.LITTLE_ENDIAN);
    webp.put("RIFF".getBytes()).putInt(webp.capacity() - 8).put("WEBP".getBytes());
    webp.put("EXIF".getBytes()).putInt(exif().length).put(exif());

    assertMade(keep(webp.array(), ImageFormat.WEBP));
  }

  @Test
  void takes_xmp_out_of_a_tiff() {
    ExifFixture tiff = new ExifFixture();
    tiff.main.ascii(271, "Imagelake").bytes(700, XMP);

    Carried carried = keep(tiff.tiff(), ImageFormat.TIFF);

    assertMade(carried);
    assertThat(CarriedTags.of(carried).main().fields()).doesNotContainKey(700);
    assertThat(carried.embedded().xmp()).isEqualTo(XMP);
  }

  @Test
  void says_that_iptc_is_lost_when_no_xmp_says_the_same() {
    byte[] iptc = ExifFixture.iptcSegment(ExifFixture.iptc(true, 25, "one"));
    ExifFixture tiff = new ExifFixture();
    tiff.main.undefined(33_723, ExifFixture.iptc(true, 25, "one"));

    assertThat(keep(ExifFixture.jpeg(iptc), ImageFormat.JPEG).warnings())
        .containsExactly("IPTC is not carried");
    assertThat(keep(tiff.tiff(), ImageFormat.TIFF).warnings())
        .containsExactly("IPTC is not carried");
    assertThat(
            keep(ExifFixture.jpeg(iptc, ExifFixture.xmpSegment(XMP)), ImageFormat.JPEG).warnings())
        .isEmpty();
  }

  private static byte[] png(byte[] chunk) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(HexFormat.of().parseHex("89504E470D0A1A0A"));
    png.writeBytes(chunk);
    png.writeBytes(chunk("IEND", new byte[0]));
    return png.toByteArray();
  }

  private static byte[] chunk(String type, byte[] body) {
    return ByteBuffer.allocate(12 + body.length)
        .putInt(body.length)
        .put(type.getBytes(StandardCharsets.US_ASCII))
        .put(body)
        .array();
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
