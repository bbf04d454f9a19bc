package org.imagelake.image.metadata.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.metadata.carry.CarriedTags.SAME;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.metadata.ExifFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maker notes stay where they stood, or do not stay. */
class MakerNoteTest {
  private static final int MAKER_NOTE = 37_500;
  private static final int LENGTH = 80;

  static List<ByteOrder> orders() {
    return List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN);
  }

  /** Canon's way: a directory without signature, whose offsets count from the TIFF header. */
  private static byte[] note(ByteOrder order, int pointsAt) {
    ByteBuffer note = ByteBuffer.allocate(LENGTH).order(order);
    note.putShort((short) 2);
    note.putShort((short) 6).putShort((short) 2).putInt(20).putInt(pointsAt);
    note.putShort((short) 8).putShort((short) 4).putInt(1).putInt(1_000_024);
    return note.array();
  }

  private static ExifFixture camera(ByteOrder order, byte[] note) {
    ExifFixture fixture = new ExifFixture(order);
    fixture.main.ascii(271, "Canon").ascii(270, "a caption in front of the notes");
    fixture.exif.rationals(33_434, 1, 250).undefined(MAKER_NOTE, note);
    fixture.exif.ascii(42_036, "a lens behind the notes");
    return fixture;
  }

  private static int offset(byte[] exif) {
    return IfdReader.read(exif).root().children().get(Ifd.EXIF).fields().get(MAKER_NOTE).offset();
  }

  private static byte[] source(ByteOrder order, int into) {
    int at = offset(camera(order, note(order, 0)).tiff());
    return camera(order, note(order, at + into)).tiff();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void notes_keep_their_bytes_and_their_place(ByteOrder order) {
    byte[] source = source(order, 30);

    Carried carried = CarriedTags.keep(source, SAME);

    assertThat(carried.warnings()).isEmpty();
    assertThat(offset(carried.embedded().exif())).isEqualTo(offset(source));
    Ifd exif = CarriedTags.of(carried).exif();
    assertThat(exif.fields().get(MAKER_NOTE).value()).isEqualTo(note(order, offset(source) + 30));
    assertThat(CarriedTags.text(exif, 42_036)).isEqualTo("a lens behind the notes");
    assertThat(CarriedTags.text(CarriedTags.of(carried).main(), 271)).isEqualTo("Canon");
  }

  /**
   * Where the parts in front have grown less than the room, no byte of the source shines through.
   */
  @Test
  void fills_the_room_that_is_left_with_zeros() {
    byte[] source = source(ByteOrder.LITTLE_ENDIAN, 30);
    ExifFixture padded = camera(ByteOrder.LITTLE_ENDIAN, note(ByteOrder.LITTLE_ENDIAN, 0));
    padded.main.undefined(34_675, "a profile that goes".repeat(20).getBytes());
    byte[] wide = padded.tiff();

    byte[] carried = CarriedTags.keep(wide, SAME).embedded().exif();

    assertThat(offset(wide)).isGreaterThan(offset(source));
    assertThat(offset(carried)).isEqualTo(offset(wide));
    assertThat(new String(carried, StandardCharsets.ISO_8859_1)).doesNotContain("profile");
  }

  /** Offsets from the start of the notes, as Olympus and Fujifilm have them behind a signature. */
  @Test
  void offsets_may_count_from_the_notes() {
    ByteBuffer note = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    note.put("FUJIFILM".getBytes()).putInt(12).putShort((short) 1);
    note.putShort((short) 4096).putShort((short) 2).putInt(8).putInt(60);
    byte[] source = camera(ByteOrder.BIG_ENDIAN, note.array()).tiff();

    assertThat(CarriedTags.keep(source, SAME).warnings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void notes_with_values_elsewhere_are_left_out(ByteOrder order) {
    byte[] source = source(order, LENGTH + 4);

    Carried carried = CarriedTags.keep(source, SAME);

    assertThat(carried.warnings())
        .containsExactly("maker notes are not carried: they point at what is not in them");
    assertThat(CarriedTags.of(carried).exif().fields()).containsOnlyKeys(33_434, 42_036);
  }

  /** Nikon's and Panasonic's name the city. */
  @Test
  void notes_are_left_out_with_the_position() {
    Carried carried =
        CarriedTags.carry(source(ByteOrder.LITTLE_ENDIAN, 30), MetadataPolicy.STRIP_GPS, SAME);

    assertThat(carried.warnings())
        .containsExactly("maker notes are not carried: some tell the place");
    assertThat(CarriedTags.of(carried).exif().fields()).doesNotContainKey(MAKER_NOTE);
  }

  /** In a TIFF they may stand behind the pixels. */
  @Test
  void notes_too_far_out_for_a_jpeg_are_left_out() {
    ExifFixture far = camera(ByteOrder.LITTLE_ENDIAN, note(ByteOrder.LITTLE_ENDIAN, 40));
    far.main.undefined(34_675, new byte[70_000]);

    Carried carried = CarriedMetadata.of(far.tiff(), ImageFormat.TIFF, MetadataPolicy.KEEP, SAME);

    assertThat(carried.warnings()).hasSize(1);
    assertThat(carried.embedded().exif().length).isLessThan(1_000);
  }
}
