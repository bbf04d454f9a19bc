package org.imagelake.image.metadata.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.imagelake.image.metadata.carry.CarriedTags.SAME;
import static org.imagelake.image.metadata.carry.CarriedTags.UPRIGHT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.metadata.ExifFixture;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, carrying ends without an exception and in bounded memory. */
class HostileCarryTest {
  private static final long SEED = 20_260_301;
  private static final int MUTANTS = 2_000;
  private static final String DAMAGED = "EXIF is damaged: unreadable parts are not carried";

  private static ExifFixture rich(ByteOrder order) {
    ExifFixture fixture = new ExifFixture(order);
    fixture.main.ascii(271, "Imagelake").shorts(274, 6).ascii(33_432, "somebody");
    fixture.exif.rationals(33_434, 1, 250).shorts(40_962, 8);
    fixture.exif.undefined(37_500, new byte[] {1, 0, 7, 0, 2, 0, 4, 0, 0, 0, 9, 9, 9, 9, 5, 5});
    fixture.gps.ascii(1, "N").rationals(2, 51, 1, 30, 1, 36, 1);
    return fixture;
  }

  /** A mutant's result is sound: read again, it gives itself. */
  @Test
  void survives_mutants_and_makes_sound_blocks_of_them() {
    Random random = new Random(SEED);
    for (int i = 0; i < MUTANTS; i++) {
      ByteOrder order = i % 2 == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
      byte[] mutant = rich(order).tiff();
      int changes = 1 + random.nextInt(8);
      for (int k = 0; k < changes; k++) {
        mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
      }
      byte[] once =
          CarriedMetadata.of(mutant, ImageFormat.TIFF, MetadataPolicy.KEEP, UPRIGHT)
              .embedded()
              .exif();
      if (once != null) {
        Carried twice = CarriedMetadata.of(once, ImageFormat.TIFF, MetadataPolicy.KEEP, UPRIGHT);
        assertThat(twice.warnings()).as("mutant %d", i).doesNotContain(DAMAGED);
        assertThat(twice.embedded().exif()).as("mutant %d", i).isEqualTo(once);
      }
    }
  }

  @Test
  void survives_every_truncation() {
    byte[] packet = ExifFixture.xmp("tiff:Orientation='6' exif:GPSLatitude='1,2N'", "");
    byte[] whole = rich(ByteOrder.BIG_ENDIAN).tiff();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      byte[] cutPacket = Arrays.copyOf(packet, Math.min(length, packet.length));
      byte[] jpeg = ExifFixture.jpeg(ExifFixture.xmpSegment(cutPacket));
      assertThatCode(
              () -> {
                CarriedMetadata.of(cut, ImageFormat.TIFF, MetadataPolicy.STRIP_GPS, UPRIGHT);
                CarriedMetadata.of(jpeg, ImageFormat.JPEG, MetadataPolicy.STRIP_GPS, UPRIGHT);
              })
          .as("cut at %d", length)
          .doesNotThrowAnyException();
    }
  }

  /** The camera is told before the damage, the caption behind it. */
  @Test
  void keeps_what_can_be_read() {
    ExifFixture fixture = new ExifFixture();
    fixture.main.ascii(271, "Imagelake").ascii(272, "pointing outside").ascii(33_432, "somebody");
    byte[] source = fixture.tiff();
    ByteBuffer.wrap(source).order(ByteOrder.LITTLE_ENDIAN).putInt(8 + 2 + 12 + 8, 1 << 30);

    Carried carried = CarriedTags.keep(source, SAME);

    assertThat(CarriedTags.of(carried).main().fields()).containsOnlyKeys(271, 33_432);
    assertThat(carried.warnings()).containsExactly(DAMAGED);
  }

  @Test
  void says_that_a_block_of_noise_is_lost() {
    Carried carried = CarriedTags.keep("no TIFF header here".getBytes(), SAME);

    assertThat(carried.embedded().exif()).isNull();
    assertThat(carried.warnings()).containsExactly("EXIF is not carried: it is damaged");
  }

  /** Exif's pointer leads back to the first directory, whose next one is itself. */
  @Test
  void loops_end() {
    ByteBuffer loop = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
    loop.put("II".getBytes()).putShort((short) 42).putInt(8).putShort((short) 2);
    loop.putShort((short) 274).putShort((short) 3).putInt(1).putInt(6);
    loop.putShort((short) Ifd.EXIF).putShort((short) 4).putInt(1).putInt(8).putInt(8);

    Carried carried = CarriedTags.keep(loop.array(), SAME);

    CarriedTags tags = CarriedTags.of(carried);
    assertThat(tags.number(tags.main(), 274)).isEqualTo(6);
    assertThat(tags.main().children()).isEmpty();
  }

  /** Each directory holds the pointer to the next: without a bound the stack would end. */
  @Test
  void a_ladder_of_directories_ends() {
    int rungs = 50_000;
    ByteBuffer ladder = ByteBuffer.allocate(8 + rungs * 18).order(ByteOrder.BIG_ENDIAN);
    ladder.put("MM".getBytes()).putShort((short) 42).putInt(8);
    for (int i = 0; i < rungs; i++) {
      ladder.putShort((short) 1).putShort((short) Ifd.EXIF).putShort((short) 4).putInt(1);
      ladder.putInt(ladder.position() + 8).putInt(0);
    }

    assertThatCode(
            () ->
                CarriedMetadata.of(ladder.array(), ImageFormat.TIFF, MetadataPolicy.KEEP, UPRIGHT))
        .doesNotThrowAnyException();
  }

  /** 60,000 fields that all point at the same 60 KB would be 3.6 GB. */
  @Test
  void bounds_values_that_overlap() {
    int entries = 60_000;
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 * entries + 4).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put("II".getBytes()).putShort((short) 42).putInt(8).putShort((short) entries);
    for (int i = 0; i < entries; i++) {
      tiff.putShort((short) i).putShort((short) 7).putInt(60_000).putInt(8);
    }

    Carried carried = CarriedMetadata.of(tiff.array(), ImageFormat.TIFF, MetadataPolicy.KEEP, SAME);

    assertThat(carried.embedded().exif().length).isLessThan(2 << 20);
    assertThat(carried.warnings()).contains("EXIF beyond 1 MiB is not carried");
  }

  @Test
  void bounds_the_packet() {
    ExifFixture tiff = new ExifFixture();
    tiff.main.bytes(700, ("<x>" + " ".repeat(1 << 20) + "</x>").getBytes());

    Carried carried = CarriedMetadata.of(tiff.tiff(), ImageFormat.TIFF, MetadataPolicy.KEEP, SAME);

    assertThat(carried.embedded().xmp()).isNull();
    assertThat(carried.warnings()).containsExactly("XMP is not carried: it is longer than 1 MiB");
  }

  @Test
  void deep_nesting_costs_no_stack() {
    String packet = "<x>" + "<y>".repeat(15_000) + "</y>".repeat(15_000) + "</x>";
    ExifFixture tiff = new ExifFixture();
    tiff.main.bytes(700, packet.getBytes(StandardCharsets.UTF_8));

    assertThatCode(
            () ->
                CarriedMetadata.of(
                    tiff.tiff(), ImageFormat.TIFF, MetadataPolicy.STRIP_GPS, UPRIGHT))
        .doesNotThrowAnyException();
  }
}
