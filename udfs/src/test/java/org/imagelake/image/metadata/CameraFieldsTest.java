package org.imagelake.image.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CameraFieldsTest {
  private final ExifFixture fixture = new ExifFixture();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void reads_every_field_in_both_byte_orders(boolean bigEndian) {
    ExifFixture of = new ExifFixture(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    of.main.ascii(0x010F, "Acme").ascii(0x0110, "Box 1").ascii(0x0131, "Firm 2.0");
    of.exif
        .rationals(0x829A, 1, 250)
        .rationals(0x829D, 28, 10)
        .shorts(0x8822, 3)
        .shorts(0x8827, 400)
        .signedRationals(0x9204, -2, 3)
        .shorts(0x9207, 5)
        .shorts(0x9209, 0x19)
        .rationals(0x920A, 50, 1)
        .shorts(0xA403, 1)
        .rationals(0xA404, 3, 2)
        .shorts(0xA405, 75)
        .ascii(0xA431, "4711")
        .ascii(0xA433, "Glass Ltd")
        .ascii(0xA434, "GL 50mm F2.8");

    Camera camera = of.read().camera();

    assertThat(camera)
        .isEqualTo(
            new Camera(
                "Acme",
                "Box 1",
                camera.serialHash(),
                "Firm 2.0",
                "Glass Ltd",
                "GL 50mm F2.8",
                1 / 250.0,
                2.8,
                400,
                50.0,
                75.0,
                -2 / 3.0,
                "Aperture-priority AE",
                "Multi-segment",
                true,
                "Manual",
                1.5));
  }

  @Test
  void hashes_the_serial_number_with_make_and_model() {
    // printf 'Acme\0Box 1\0004711' | sha256sum | cut -c1-16
    fixture.main.ascii(0x010F, "Acme").ascii(0x0110, "Box 1");
    fixture.exif.ascii(0xA431, "4711");

    assertThat(fixture.read().camera().serialHash()).isEqualTo("1538d548016a8868");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000000", "  ", "-"})
  void takes_a_serial_number_without_meaning_for_none(String serial) {
    fixture.main.ascii(0x010F, "Acme");
    fixture.exif.ascii(0xA431, serial);

    assertThat(fixture.read().camera().serialHash()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "0, 1", "604801, 1"})
  void has_no_exposure_time_that_cannot_be(long numerator, long denominator) {
    fixture.main.ascii(0x010F, "Acme");
    fixture.exif.rationals(0x829A, numerator, denominator);

    assertThat(fixture.read().camera().exposureSeconds()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "28, 0", "0, 10", "257, 1"})
  void has_no_aperture_that_cannot_be(long numerator, long denominator) {
    fixture.main.ascii(0x010F, "Acme");
    fixture.exif.rationals(0x829D, numerator, denominator);

    assertThat(fixture.read().camera().fNumber()).isNull();
  }

  @Test
  void computes_exposure_and_aperture_from_apex_values() {
    fixture.exif.signedRationals(0x9201, 8, 1).rationals(0x9202, 4, 1);

    Camera camera = fixture.read().camera();

    assertThat(camera.exposureSeconds()).isCloseTo(1 / 256.0, within(1e-12));
    assertThat(camera.fNumber()).isCloseTo(4.0, within(1e-12));
  }

  @Test
  void reads_a_sensitivity_that_needs_more_than_16_bits() {
    fixture.exif.shorts(0x8827, 65_535).longs(0x8832, 102_400);

    assertThat(fixture.read().camera().iso()).isEqualTo(102_400);
  }

  @Test
  void takes_the_first_sensitivity_that_is_one() {
    fixture.exif.shorts(0x8827, 0, 200);

    assertThat(fixture.read().camera().iso()).isEqualTo(200);
  }

  @Test
  void has_no_sensitivity_of_zero() {
    fixture.exif.shorts(0x8827, 0);

    assertThat(fixture.read().camera()).isNull();
  }

  @Test
  void has_no_exposure_bias_that_lost_its_sign() {
    fixture.exif.rationals(0x9204, 4_294_967_294L, 3).shorts(0x8827, 100);

    assertThat(fixture.read().camera().exposureBiasEv()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "2, 1, 2"})
  void says_one_when_digital_zoom_was_not_used(long numerator, long denominator, double zoom) {
    fixture.exif.rationals(0xA404, numerator, denominator);

    assertThat(fixture.read().camera().digitalZoom()).isEqualTo(zoom);
  }

  @Test
  void reads_canons_automatic_sensitivity() {
    fixture.main.ascii(0x010F, "Canon");
    fixture.exif.undefined(0x927C, canonNote(fixture));

    // CameraSettings say "auto" (15); gain 32/32 EV over 100, base 160/32 EV over 100/32
    assertThat(fixture.read().camera().iso()).isEqualTo(200);
  }

  /** Entries whose arrays fit nowhere are pointed at behind the note, from the TIFF header on. */
  private static byte[] canonNote(ExifFixture fixture) {
    int note = noteOffset(fixture);
    java.nio.ByteBuffer out =
        java.nio.ByteBuffer.allocate(2 + 24 + 4 + 2 * 17 + 2 * 3).order(ByteOrder.LITTLE_ENDIAN);
    int arrays = note + 2 + 24 + 4;
    out.putShort((short) 2);
    out.putShort((short) 1).putShort((short) 3).putInt(17).putInt(arrays);
    out.putShort((short) 4).putShort((short) 3).putInt(3).putInt(arrays + 34);
    out.putInt(0);
    for (int i = 0; i < 17; i++) {
      out.putShort((short) (i == 16 ? 15 : 0));
    }
    out.putShort((short) 0).putShort((short) 32).putShort((short) 160);
    return out.array();
  }

  /** Header, IFD0 with two entries and the make, Exif IFD with one entry: then the note. */
  private static int noteOffset(ExifFixture fixture) {
    int main = 2 + 2 * 12 + 4 + 6;
    return 8 + main + 2 + 12 + 4;
  }

  @Test
  void keeps_the_tags_behind_a_damaged_maker_note() {
    fixture.main.ascii(0x010F, "Canon");
    fixture.exif.undefined(0x927C, new byte[] {9, 0, 1, 2, 3, 4, 5, 6}).ascii(0xA434, "EF 50mm");

    assertThat(fixture.read().camera().lensModel()).isEqualTo("EF 50mm");
  }

  @Test
  void is_absent_when_nothing_is_said() {
    fixture.main.shorts(0x0112, 6);

    assertThat(fixture.read().camera()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "6, 6", "8, 8", "9, 1", "65535, 1"})
  void shows_a_picture_upright_unless_told_otherwise(int stated, int orientation) {
    fixture.main.shorts(0x0112, stated);

    assertThat(fixture.read().orientation()).isEqualTo(orientation);
  }

  @Test
  void takes_text_for_no_orientation() {
    fixture.main.ascii(0x0112, "top");

    assertThat(fixture.read().orientation()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"2, 300, 1, 300", "3, 118, 1, 299.72", "1, 300, 1, ", "2, 0, 0, ", "2, 0, 1, "})
  void converts_resolution_to_inches(int unit, long numerator, long denominator, Double dpi) {
    fixture.main.shorts(0x0128, unit).rationals(0x011A, numerator, denominator);

    assertThat(fixture.read().dpiX()).isEqualTo(dpi);
  }
}
