package org.imagelake.image.metadata.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.metadata.carry.CarriedTags.SAME;
import static org.imagelake.image.metadata.carry.CarriedTags.UPRIGHT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.Embedded;
import org.imagelake.image.metadata.ExifFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of EXIF, rule by rule. */
class CarriedExifTest {
  private static final int ORIENTATION = 274;
  private static final int WIDTH = 40_962;
  private static final int HEIGHT = 40_963;

  static List<ByteOrder> orders() {
    return List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
  }

  private static ExifFixture camera(ByteOrder order) {
    ExifFixture fixture = new ExifFixture(order);
    fixture.main.ascii(271, "Imagelake").ascii(272, "One").shorts(ORIENTATION, 6);
    fixture.main.rationals(282, 144, 2).shorts(296, 2);
    fixture.exif.rationals(33_434, 10, 2500).signedRationals(37_380, -2, 6);
    fixture.exif.shorts(WIDTH, 4000).longs(HEIGHT, 3000);
    fixture.exif.undefined(36_864, "0232".getBytes(StandardCharsets.US_ASCII));
    fixture.gps.ascii(1, "N").rationals(2, 51, 1, 30, 1, 36, 1);
    fixture.gps.ascii(3, "E").rationals(4, 0, 1, 7, 1, 12, 1);
    return fixture;
  }

  /** Types, counts and bytes are those of the source: 10/2500 is not 1/250. */
  @ParameterizedTest
  @MethodSource("orders")
  void keeps_values_to_the_bit_and_the_byte_order(ByteOrder order) {
    byte[] source = camera(order).tiff();

    Carried carried = CarriedTags.keep(source, SAME);

    assertThat(carried.warnings()).isEmpty();
    assertThat(Arrays.copyOf(carried.embedded().exif(), 4)).isEqualTo(Arrays.copyOf(source, 4));
    CarriedTags was = CarriedTags.of(new Carried(new Embedded(source, null), List.of(), false));
    CarriedTags is = CarriedTags.of(carried);
    assertSame(was.main(), is.main());
    assertSame(was.gps(), is.gps());
    was.exif().fields().keySet().removeAll(List.of(WIDTH, HEIGHT));
    is.exif().fields().keySet().removeAll(List.of(WIDTH, HEIGHT));
    assertSame(was.exif(), is.exif());
  }

  private static void assertSame(Ifd was, Ifd is) {
    assertThat(is.fields().keySet()).isEqualTo(was.fields().keySet());
    was.fields()
        .forEach(
            (tag, field) -> {
              Field carried = is.fields().get(tag);
              assertThat(carried.type()).as("type of %d", tag).isEqualTo(field.type());
              assertThat(carried.count()).as("count of %d", tag).isEqualTo(field.count());
              assertThat(carried.value()).as("value of %d", tag).isEqualTo(field.value());
            });
  }

  @ParameterizedTest
  @MethodSource("orders")
  void tells_the_new_size_and_that_pixels_are_upright(ByteOrder order) {
    CarriedTags tags = CarriedTags.of(CarriedTags.keep(camera(order).tiff(), UPRIGHT));

    assertThat(tags.number(tags.main(), ORIENTATION)).isEqualTo(1);
    assertThat(tags.number(tags.exif(), WIDTH)).isEqualTo(300);
    assertThat(tags.number(tags.exif(), HEIGHT)).isEqualTo(200);
  }

  @Test
  void keeps_the_orientation_that_was_not_applied() {
    CarriedTags tags = CarriedTags.of(CarriedTags.keep(camera(orders().get(0)).tiff(), SAME));

    assertThat(tags.number(tags.main(), ORIENTATION)).isEqualTo(6);
  }

  @Test
  void says_nothing_that_the_source_does_not_say() {
    ExifFixture fixture = new ExifFixture();
    fixture.main.ascii(271, "Imagelake");

    CarriedTags tags = CarriedTags.of(CarriedTags.keep(fixture.tiff(), UPRIGHT));

    assertThat(tags.main().fields()).containsOnlyKeys(271);
    assertThat(tags.main().children()).isEmpty();
  }

  @Test
  void a_size_beyond_16_bits_becomes_long() {
    CarryRequest wide = new CarryRequest(false, 70_000, 10);

    CarriedTags tags = CarriedTags.of(CarriedTags.keep(camera(orders().get(1)).tiff(), wide));

    assertThat(tags.number(tags.exif(), WIDTH)).isEqualTo(70_000);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void strip_gps_leaves_no_position_in_the_bytes(ByteOrder order) {
    ExifFixture fixture = camera(order);
    fixture.gps.ascii(29, "2031:02:03");
    byte[] source = fixture.tiff();

    Carried kept = CarriedTags.keep(source, SAME);
    Carried stripped = CarriedTags.carry(source, MetadataPolicy.STRIP_GPS, SAME);

    assertThat(kept.hadGps()).isTrue();
    assertThat(latin1(kept)).contains("2031:02:03");
    assertThat(stripped.hadGps()).isTrue();
    assertThat(latin1(stripped)).contains("Imagelake").doesNotContain("2031:02:03");
    assertThat(CarriedTags.of(stripped).gps()).isNull();
    assertThat(CarriedTags.of(stripped).exif()).isNotNull();
  }

  /** Nikon's cameras without receiver write the version of the tags alone. */
  @Test
  void a_gps_directory_without_position_is_no_position() {
    ExifFixture fixture = new ExifFixture();
    fixture.gps.bytes(0, (byte) 2, (byte) 3, (byte) 0, (byte) 0);

    assertThat(CarriedTags.keep(fixture.tiff(), SAME).hadGps()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void keeps_interoperability_and_tells_its_size(ByteOrder order) {
    int placed = interoperable(order, 0).tiff().length;
    byte[] front = interoperable(order, placed).tiff();
    ByteBuffer source = ByteBuffer.allocate(front.length + 2 + 2 * 12 + 4).order(order);
    source.put(front).putShort((short) 2);
    source.putShort((short) 1).putShort((short) 2).putInt(4).put("R98\0".getBytes());
    source.putShort((short) 4097).putShort((short) 4).putInt(1).putInt(9999);

    CarriedTags tags = CarriedTags.of(CarriedTags.keep(source.array(), SAME));

    Ifd interoperability = tags.exif().children().get(Ifd.INTEROPERABILITY);
    assertThat(CarriedTags.text(interoperability, 1)).isEqualTo("R98");
    assertThat(tags.number(interoperability, 4097)).isEqualTo(640);
  }

  private static ExifFixture interoperable(ByteOrder order, int at) {
    ExifFixture fixture = new ExifFixture(order);
    fixture.exif.shorts(40_961, 1).longs(Ifd.INTEROPERABILITY, at);
    return fixture;
  }

  @Test
  void leaves_out_the_thumbnail() {
    byte[] front = camera(ByteOrder.BIG_ENDIAN).tiff();
    ByteBuffer source = ByteBuffer.allocate(front.length + 2 + 12 + 4 + 9);
    source.put(front);
    source.putShort((short) 1).putShort((short) 513).putShort((short) 4).putInt(1);
    source.putInt(front.length + 18).putInt(0).put("THUMBNAIL".getBytes());
    int link = 8 + 2 + 12 * ByteBuffer.wrap(front).getShort(8);
    source.putInt(link, front.length);

    Carried carried = CarriedTags.keep(source.array(), SAME);

    assertThat(latin1(carried)).doesNotContain("THUMBNAIL");
    assertThat(carried.warnings()).isEmpty();
  }

  /** A TIFF is its own EXIF; what tells where its pixels are would be false anywhere else. */
  @ParameterizedTest
  @MethodSource("orders")
  void takes_from_a_tiff_what_is_not_its_structure(ByteOrder order) {
    ExifFixture tiff = camera(order);
    tiff.main.longs(256, 640).longs(257, 480).shorts(258, 8, 8, 8).shorts(259, 1).shorts(262, 2);
    tiff.main.longs(273, 8).shorts(277, 3).longs(278, 480).longs(279, 921_600).shorts(284, 1);
    tiff.main.longs(322, 64).longs(324, 8).longs(330, 8).shorts(338, 1).longs(513, 8);
    tiff.main.undefined(34_675, new byte[200]);

    Carried carried = CarriedMetadata.of(tiff.tiff(), ImageFormat.TIFF, MetadataPolicy.KEEP, SAME);

    CarriedTags tags = CarriedTags.of(carried);
    assertThat(tags.main().fields()).containsOnlyKeys(271, 272, ORIENTATION, 282, 296);
    assertThat(CarriedTags.text(tags.main(), 271)).isEqualTo("Imagelake");
    assertThat(carried.warnings()).isEmpty();
  }

  /** The grid of a map is no longer true of a smaller picture. */
  @Test
  void says_that_the_place_of_a_geotiff_is_lost() {
    ExifFixture tiff = new ExifFixture();
    tiff.main.ascii(270, "map").shorts(34_735, 1, 1, 0, 0);

    Carried carried = CarriedMetadata.of(tiff.tiff(), ImageFormat.TIFF, MetadataPolicy.KEEP, SAME);

    assertThat(CarriedTags.of(carried).main().fields()).containsOnlyKeys(270);
    assertThat(carried.warnings()).containsExactly("the place of a GeoTIFF is not carried");
  }

  /** 64-bit offsets and counts; EXIF has none, so that what a classic TIFF cannot say is lost. */
  @ParameterizedTest
  @MethodSource("orders")
  void reads_big_tiff(ByteOrder order) {
    ByteBuffer tiff = ByteBuffer.allocate(16 + 8 + 3 * 20 + 8 + 12).order(order);
    tiff.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes());
    tiff.putShort((short) 43).putShort((short) 8).putShort((short) 0).putLong(16).putLong(3);
    tiff.putShort((short) 271).putShort((short) 2).putLong(8).put("Imagela\0".getBytes());
    tiff.putShort((short) 272).putShort((short) 2).putLong(12).putLong(92);
    tiff.putShort((short) 274).putShort((short) 3).putLong(1).putShort((short) 8);
    tiff.position(92).put("twelve bytes".getBytes());

    Carried carried = CarriedMetadata.of(tiff.array(), ImageFormat.TIFF, MetadataPolicy.KEEP, SAME);

    CarriedTags tags = CarriedTags.of(carried);
    assertThat(CarriedTags.text(tags.main(), 271)).isEqualTo("Imagela");
    assertThat(CarriedTags.text(tags.main(), 272)).isEqualTo("twelve byte");
    assertThat(tags.number(tags.main(), 274)).isEqualTo(8);
  }

  private static String latin1(Carried carried) {
    return new String(carried.embedded().exif(), StandardCharsets.ISO_8859_1);
  }
}
