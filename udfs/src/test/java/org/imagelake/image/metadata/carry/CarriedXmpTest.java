package org.imagelake.image.metadata.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.metadata.carry.CarriedTags.SAME;
import static org.imagelake.image.metadata.carry.CarriedTags.UPRIGHT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.metadata.ExifFixture;
import org.imagelake.image.metadata.ImageMetadata;
import org.imagelake.image.metadata.MetadataReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an XMP packet, rule by rule, in both ways to write a property. */
class CarriedXmpTest {
  private static final String NAMESPACES =
      " xmlns:xmpNote='http://ns.adobe.com/xmp/note/'"
          + " xmlns:drone='http://www.dji.com/drone-dji/1.0/'"
          + " xmlns:dwc='http://rs.tdwg.org/dwc/index.htm'"
          + " xmlns:core='http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'"
          + " xmlns:ext='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' ";

  private static Carried carry(byte[] packet, MetadataPolicy policy, CarryRequest request) {
    byte[] jpeg = ExifFixture.jpeg(ExifFixture.xmpSegment(packet));
    return CarriedMetadata.of(jpeg, ImageFormat.JPEG, policy, request);
  }

  private static byte[] xmp(String attributes, String elements) {
    return ExifFixture.xmp(NAMESPACES + attributes, elements);
  }

  private static String text(Carried carried) {
    return new String(carried.embedded().xmp(), StandardCharsets.UTF_8);
  }

  private static ImageMetadata read(Carried carried) {
    byte[] jpeg = ExifFixture.jpeg(ExifFixture.xmpSegment(carried.embedded().xmp()));
    return MetadataReader.read(jpeg, ImageFormat.JPEG, true);
  }

  @Test
  void a_packet_without_need_of_change_stays_byte_for_byte() {
    byte[] packet = xmp("xmp:Rating='3' tiff:Orientation='6'", "<dc:rights>ü</dc:rights>");

    assertThat(carry(packet, MetadataPolicy.KEEP, SAME).embedded().xmp()).isEqualTo(packet);
    assertThat(carry(packet, MetadataPolicy.STRIP_GPS, SAME).embedded().xmp()).isEqualTo(packet);
  }

  @Test
  void tells_the_new_size_and_that_pixels_are_upright_in_attributes() {
    byte[] packet =
        xmp(
            "tiff:Orientation='6' tiff:ImageWidth='9' tiff:ImageLength=\"8\""
                + " exif:PixelXDimension='9' exif:PixelYDimension='8' xmp:Rating='6'",
            "");

    assertThat(text(carry(packet, MetadataPolicy.KEEP, UPRIGHT)))
        .contains("tiff:Orientation=\"1\"", "tiff:ImageWidth=\"300\"", "tiff:ImageLength=\"200\"")
        .contains("exif:PixelXDimension=\"300\"", "exif:PixelYDimension=\"200\"")
        .contains("xmp:Rating=\"6\"");
  }

  @Test
  void tells_the_new_size_and_that_pixels_are_upright_in_elements() {
    byte[] packet =
        xmp(
            "",
            "<tiff:Orientation>6</tiff:Orientation><tiff:ImageWidth>9</tiff:ImageWidth>"
                + "<exif:PixelYDimension>8</exif:PixelYDimension><xmp:Rating>6</xmp:Rating>");

    assertThat(text(carry(packet, MetadataPolicy.KEEP, UPRIGHT)))
        .contains("<tiff:Orientation>1</tiff:Orientation>")
        .contains("<tiff:ImageWidth>300</tiff:ImageWidth>")
        .contains("<exif:PixelYDimension>200</exif:PixelYDimension>")
        .contains("<xmp:Rating>6</xmp:Rating>");
  }

  /** A history tells of other pictures. */
  @Test
  void leaves_the_sizes_of_other_pictures() {
    byte[] packet =
        xmp(
            "tiff:ImageWidth='9'",
            "<ext:Source rdf:parseType='Resource'><tiff:ImageWidth>7</tiff:ImageWidth></ext:Source>"
                + "<ext:More><rdf:Description tiff:ImageWidth='5'/></ext:More>");

    assertThat(text(carry(packet, MetadataPolicy.KEEP, SAME)))
        .contains("<tiff:ImageWidth>7</tiff:ImageWidth>", "tiff:ImageWidth=\"5\"")
        .contains("tiff:ImageWidth=\"640\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exif:GPSLatitude='51,30.5N' | ",
        "exif:GPSTimeStamp='51,30.5N' | ",
        "drone:GpsLongtitude='51,30.5N' | ",
        "drone:RelativeLatitude='51,30.5N' | ",
        "photoshop:City='51,30.5N' | ",
        "core:Location='51,30.5N' | ",
        " | <exif:GPSLatitude>51,30.5N</exif:GPSLatitude>",
        " | <exif:GPSAltitude><rdf:Seq><rdf:li>51,30.5N</rdf:li></rdf:Seq></exif:GPSAltitude>",
        " | <dwc:dctermsLocation><rdf:Description><dwc:locality>51,30.5N</dwc:locality>"
            + "</rdf:Description></dwc:dctermsLocation>",
        " | <photoshop:State>51,30.5N</photoshop:State>",
        " | <ext:Any rdf:parseType='Resource'><exif:GPSLongitude>51,30.5N</exif:GPSLongitude>"
            + "</ext:Any>",
        " | <ext:Any><rdf:Description exif:GPSLongitude='51,30.5N'/></ext:Any>",
        " | <ext:LocationCreated><rdf:Bag><rdf:li ext:City='51,30.5N'/></rdf:Bag>"
            + "</ext:LocationCreated>",
        " | <ext:LocationShown><rdf:Bag><rdf:li><rdf:Description><ext:Sublocation>51,30.5N"
            + "</ext:Sublocation></rdf:Description></rdf:li></rdf:Bag></ext:LocationShown>",
      })
  void strip_gps_removes_places_however_they_are_written(String attributes, String elements) {
    byte[] packet =
        xmp(
            "xmp:Rating='3' " + (attributes == null ? "" : attributes),
            "<dc:rights>me</dc:rights>" + (elements == null ? "" : elements));

    Carried kept = carry(packet, MetadataPolicy.KEEP, SAME);
    Carried stripped = carry(packet, MetadataPolicy.STRIP_GPS, SAME);

    assertThat(text(kept)).contains("51,30.5N");
    assertThat(text(stripped)).doesNotContain("51,30.5N").contains("xmp:Rating=\"3\"");
    assertThat(read(stripped).description().copyright()).isEqualTo("me");
    assertThat(stripped.warnings()).isEmpty();
  }

  /** Prefixes are the writer's; the namespace counts. */
  @Test
  void strip_gps_knows_a_property_by_its_namespace() {
    byte[] packet =
        xmp("xmlns:x1='http://ns.adobe.com/photoshop/1.0/' x1:City='Ghent' x1:Country='BE'", "");

    assertThat(text(carry(packet, MetadataPolicy.STRIP_GPS, SAME)))
        .doesNotContain("Ghent")
        .contains("x1:Country=\"BE\"");
  }

  @Test
  void a_position_is_known_whatever_the_policy() {
    byte[] placed = xmp("exif:GPSLatitude='51,30.5N'", "");
    byte[] versioned = xmp("exif:GPSVersionID='2.3.0.0' photoshop:City='Ghent'", "");

    for (MetadataPolicy policy : MetadataPolicy.values()) {
      assertThat(carry(placed, policy, SAME).hadGps()).isTrue();
      assertThat(carry(versioned, policy, SAME).hadGps()).isFalse();
    }
  }

  /** A blank in place of a line break would be another caption. */
  @Test
  void text_survives_a_change_elsewhere() {
    byte[] packet =
        xmp(
            "tiff:Orientation='6' photoshop:Headline='a&#xA;b &lt;&amp;&quot;\uD83D\uDE00'",
            "<dc:rights>&lt;c&gt; &amp; <![CDATA[<d>]]></dc:rights>"
                + "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>één</rdf:li></rdf:Alt>"
                + "</dc:description>");

    Carried carried = carry(packet, MetadataPolicy.KEEP, UPRIGHT);

    assertThat(text(carried)).contains("\"a&#xA;b &lt;&amp;&quot;\uD83D\uDE00\"");
    assertThat(read(carried).description().copyright()).isEqualTo("<c> & <d>");
    assertThat(read(carried).description().caption()).isEqualTo("één");
  }

  @Test
  void a_changed_packet_has_its_wrapper() {
    Carried carried = carry(xmp("tiff:Orientation='6'", ""), MetadataPolicy.KEEP, UPRIGHT);

    assertThat(text(carried))
        .startsWith("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>")
        .endsWith("<?xpacket end=\"w\"?>");
  }

  @Test
  void wide_characters_become_utf_8() {
    String packet = new String(xmp("", "<dc:rights>é</dc:rights>"), StandardCharsets.UTF_8);

    Carried carried = carry(packet.getBytes(StandardCharsets.UTF_16), MetadataPolicy.KEEP, SAME);

    assertThat(text(carried)).contains("<dc:rights>é</dc:rights>");
  }

  @Test
  void says_that_extended_xmp_is_lost_and_leaves_no_link_to_it() {
    byte[] packet = xmp("xmpNote:HasExtendedXMP='0123' xmp:Rating='3'", "");

    Carried carried = carry(packet, MetadataPolicy.KEEP, SAME);

    assertThat(carried.warnings()).containsExactly("extended XMP is not carried");
    assertThat(text(carried)).doesNotContain("0123").contains("xmp:Rating=\"3\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<x><y></x>",
        "<x>&unknown;</x>",
        "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>",
        "not XML",
        "<x a='1' a='2'/>",
        "<x>",
      })
  void a_packet_that_is_no_xml_is_left_out(String packet) {
    Carried carried = carry(packet.getBytes(StandardCharsets.UTF_8), MetadataPolicy.KEEP, SAME);

    assertThat(carried.embedded().xmp()).isNull();
    assertThat(carried.warnings()).isEqualTo(List.of("XMP is not carried: it is damaged"));
  }
}
