package org.imagelake.image.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.imagelake.image.codec.ImageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TakenFieldsTest {
  private static final String NOON = "2024:05:06 12:00:00";

  private final ExifFixture fixture = new ExifFixture();

  @Test
  void joins_time_parts_of_the_second_and_offset() {
    fixture.exif.ascii(0x9003, NOON).ascii(0x9291, "25").ascii(0x9011, "-03:30");

    Taken taken = fixture.read().taken();

    assertThat(taken)
        .isEqualTo(
            new Taken(
                LocalDateTime.parse("2024-05-06T12:00:00.25"),
                -210,
                Instant.parse("2024-05-06T15:30:00.25Z"),
                TimeSource.EXIF_ORIGINAL));
  }

  @Test
  void guesses_no_offset() {
    fixture.exif.ascii(0x9003, NOON);

    assertThat(fixture.read().taken().offsetMinutes()).isNull();
    assertThat(fixture.read().taken().utcTime()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+25:00", "0", "   :  ", "+02:0", "local"})
  void has_no_offset_that_no_zone_has(String offset) {
    fixture.exif.ascii(0x9003, NOON).ascii(0x9011, offset);

    assertThat(fixture.read().taken().offsetMinutes()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024:05:06 12:00:00",
        "2024-05-06 12:00:00",
        "2024/05/06 12:00:00",
        "2024:05:06 12:00",
        "2024-05-06T12:00:00",
        "2024:05:06  12:00:00",
        " 2024:05:06 12:00:00 ",
        "2024:5:6 12:00:00"
      })
  void reads_what_cameras_write(String text) {
    fixture.exif.ascii(0x9003, text);

    assertThat(fixture.read().taken().localTime())
        .isEqualTo(LocalDateTime.parse("2024-05-06T12:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "2024:05:06",
        "2024:02:30 12:00:00",
        "2024:13:01 12:00:00",
        "2024:05:06 24:00:00",
        "0001:01:01 00:00:00",
        "9999:12:31 23:59:59",
        "yesterday",
        ""
      })
  void has_no_time_that_cannot_be(String text) {
    fixture.exif.ascii(0x9003, text);

    assertThat(fixture.read().taken()).isNull();
  }

  @Test
  void falls_back_from_original_to_digitized_to_modified() {
    fixture.main.ascii(0x0132, "2024:01:03 00:00:00");
    assertThat(fixture.read().taken().source()).isEqualTo(TimeSource.EXIF_MODIFIED);

    fixture.exif.ascii(0x9004, "2024:01:02 00:00:00");
    assertThat(fixture.read().taken().source()).isEqualTo(TimeSource.EXIF_DIGITIZED);

    fixture.exif.ascii(0x9003, "2024:01:01 00:00:00");
    assertThat(fixture.read().taken().source()).isEqualTo(TimeSource.EXIF_ORIGINAL);
  }

  @ParameterizedTest
  @CsvSource({"2024-05-06T12:00:00+02:00, 120", "2024-05-06T12:00:01+02:00, "})
  void takes_the_offset_that_xmp_states_for_the_same_second(String created, Integer minutes) {
    fixture.exif.ascii(0x9003, NOON);
    byte[] xmp = ExifFixture.xmp("photoshop:DateCreated='" + created + "'", "");
    byte[] jpeg =
        ExifFixture.jpeg(ExifFixture.app1("Exif\0\0", fixture.tiff()), ExifFixture.xmpSegment(xmp));

    Taken taken = MetadataReader.read(jpeg, ImageFormat.JPEG, false).taken();

    assertThat(taken.source()).isEqualTo(TimeSource.EXIF_ORIGINAL);
    assertThat(taken.offsetMinutes()).isEqualTo(minutes);
  }

  @Test
  void reads_iptc_date_and_time() {
    byte[] records = ExifFixture.iptc(false, 55, "20240506", 60, "120000+0200");
    byte[] jpeg = ExifFixture.jpeg(ExifFixture.iptcSegment(records));

    Taken taken = MetadataReader.read(jpeg, ImageFormat.JPEG, false).taken();

    assertThat(taken)
        .isEqualTo(
            new Taken(
                LocalDateTime.parse("2024-05-06T12:00"),
                120,
                Instant.parse("2024-05-06T10:00:00Z"),
                TimeSource.IPTC));
  }
}
