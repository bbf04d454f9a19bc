package org.imagelake.image.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.imagelake.image.codec.ImageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionFieldsTest {
  private final ExifFixture fixture = new ExifFixture();

  private static Description read(byte[]... segments) {
    return MetadataReader.read(ExifFixture.jpeg(segments), ImageFormat.JPEG, false).description();
  }

  private byte[] exif() {
    return ExifFixture.app1("Exif\0\0", fixture.tiff());
  }

  private static String list(String property, String kind, String... items) {
    String inside = "<rdf:li>" + String.join("</rdf:li><rdf:li>", items) + "</rdf:li>";
    return "<%1$s><rdf:%2$s>%3$s</rdf:%2$s></%1$s>".formatted(property, kind, inside);
  }

  @Test
  void joins_keywords_of_all_sources_once_and_in_order() {
    fixture.main.bytes(0x9C9E, "sea;sky\0".getBytes(StandardCharsets.UTF_16LE));
    byte[] iptc = ExifFixture.iptc(true, 25, "dune", 25, "sea");
    byte[] xmp = ExifFixture.xmp("", list("dc:subject", "Bag", "sea", "Düne"));

    Description description =
        read(exif(), ExifFixture.iptcSegment(iptc), ExifFixture.xmpSegment(xmp));

    assertThat(description.keywords()).containsExactly("dune", "sea", "Düne", "sky");
  }

  @Test
  void believes_exif_before_iptc_before_xmp() {
    byte[] iptc = ExifFixture.iptc(true, 120, "by iptc", 80, "Ann", 80, "Bob", 105, "of iptc");
    byte[] xmp =
        ExifFixture.xmp(
            "",
            list("dc:description", "Alt", "by xmp")
                + list("dc:creator", "Seq", "Cyd")
                + list("dc:rights", "Alt", "© xmp"));
    fixture.main.ascii(0x010E, "by exif");

    Description description =
        read(exif(), ExifFixture.iptcSegment(iptc), ExifFixture.xmpSegment(xmp));

    assertThat(description.caption()).isEqualTo("by exif");
    assertThat(description.creator()).isEqualTo("Ann; Bob");
    assertThat(description.copyright()).isEqualTo("© xmp");
  }

  @Test
  void takes_what_the_camera_wrote_by_itself_for_no_caption() {
    fixture.main.ascii(0x010E, "OLYMPUS DIGITAL CAMERA         ");

    assertThat(read(exif())).isNull();
  }

  @Test
  void prefers_the_default_language() {
    String title =
        "<dc:title><rdf:Alt><rdf:li xml:lang='de'>Düne</rdf:li>"
            + "<rdf:li xml:lang='x-default'>Dune</rdf:li></rdf:Alt></dc:title>";

    assertThat(read(ExifFixture.xmpSegment(ExifFixture.xmp("", title))).title()).isEqualTo("Dune");
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "0, 0", "-1, -1", "6, ", "-2, ", "3.5, ", "many, "})
  void knows_ratings_up_to_five_stars(String stated, Integer rating) {
    byte[] xmp = ExifFixture.xmp("xmp:Rating='" + stated + "' dc:rights='x'", "");

    assertThat(read(ExifFixture.xmpSegment(xmp)).rating()).isEqualTo(rating);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void reads_iptc_with_and_without_declared_encoding(boolean utf8) {
    byte[] iptc = ExifFixture.iptc(utf8, 120, "Grüße, Zoë");

    assertThat(read(ExifFixture.iptcSegment(iptc)).caption()).isEqualTo("Grüße, Zoë");
  }

  @Test
  void reads_ascii_that_is_utf8_or_latin1() {
    fixture
        .main
        .ascii(0x010E, "Grüße")
        .ascii(0x013B, "Zoë\0".getBytes(StandardCharsets.ISO_8859_1));

    Description description = read(exif());

    assertThat(description.caption()).isEqualTo("Grüße");
    assertThat(description.creator()).isEqualTo("Zoë");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void reads_user_comments_in_both_byte_orders(String charset) throws Exception {
    byte[] text = "Grüße".getBytes(charset);
    byte[] comment = new byte[8 + text.length];
    System.arraycopy("UNICODE\0".getBytes(StandardCharsets.US_ASCII), 0, comment, 0, 8);
    System.arraycopy(text, 0, comment, 8, text.length);
    fixture.exif.undefined(0x9286, comment);

    assertThat(read(exif()).caption()).isEqualTo("Grüße");
  }

  @Test
  void removes_control_characters_and_ends_at_nul() {
    fixture.main.ascii(0x010E, "a\u0007b\u001b[31m\tc  \0rubbish".getBytes(StandardCharsets.UTF_8));

    assertThat(read(exif()).caption()).isEqualTo("ab[31m\tc");
  }

  @Test
  void bounds_the_length_of_text() {
    fixture.main.ascii(0x010E, "x".repeat(20_000));

    assertThat(read(exif()).caption()).hasSize(TagText.MAX_LENGTH);
  }

  @Test
  void keeps_no_half_of_a_surrogate_pair() {
    assertThat(TagText.clean("a\uD83Db\uD83D\uDE00")).isEqualTo("ab\uD83D\uDE00");
    assertThat(TagText.clean("\uDE00")).isNull();
  }
}
