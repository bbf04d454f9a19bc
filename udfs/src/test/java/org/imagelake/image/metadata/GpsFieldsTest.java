package org.imagelake.image.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GpsFieldsTest {
  private final ExifFixture fixture = new ExifFixture();

  private ExifFixture at(String northOrSouth, String eastOrWest) {
    fixture.gps.ascii(1, northOrSouth).rationals(2, 51, 1, 30, 1, 36, 1);
    fixture.gps.ascii(3, eastOrWest).rationals(4, 0, 1, 7, 1, 12, 1);
    return fixture;
  }

  @ParameterizedTest
  @CsvSource({"N, E, 51.51, 0.12", "S, W, -51.51, -0.12", "n, w, 51.51, -0.12"})
  void gives_degrees_the_sign_of_their_hemisphere(
      String ns, String ew, double latitude, double longitude) {
    Gps gps = at(ns, ew).read().gps();

    assertThat(gps.latitude()).isCloseTo(latitude, within(1e-9));
    assertThat(gps.longitude()).isCloseTo(longitude, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X", " "})
  void has_no_position_without_its_hemisphere(String reference) {
    assertThat(at(reference, "E").read().gps()).isNull();
  }

  @Test
  void has_no_position_out_of_range() {
    fixture.gps.ascii(1, "N").rationals(2, 91, 1, 0, 1, 0, 1);
    fixture.gps.ascii(3, "E").rationals(4, 10, 1, 0, 1, 0, 1);

    assertThat(fixture.read().gps()).isNull();
  }

  @Test
  void has_no_position_of_unknown_rationals() {
    fixture.gps.ascii(1, "N").rationals(2, 0, 0, 0, 0, 0, 0);
    fixture.gps.ascii(3, "E").rationals(4, 0, 0, 0, 0, 0, 0);

    assertThat(fixture.read().gps()).isNull();
  }

  @Test
  void reads_decimal_minutes_whose_seconds_are_unknown() {
    fixture.gps.ascii(1, "N").rationals(2, 51, 1, 306, 10, 0, 0);
    fixture.gps.ascii(3, "E").rationals(4, 10, 1, 0, 1, 0, 1);

    assertThat(fixture.read().gps().latitude()).isCloseTo(51.51, within(1e-9));
  }

  @Test
  void knows_no_null_island() {
    fixture.gps.ascii(1, "N").rationals(2, 0, 1, 0, 1, 0, 1);
    fixture.gps.ascii(3, "E").rationals(4, 0, 1, 0, 1, 0, 1);
    fixture.gps.bytes(5, (byte) 0).rationals(6, 0, 1);

    assertThat(fixture.read().gps()).isNull();
  }

  @Test
  void knows_the_equator_away_from_the_meridian() {
    fixture.gps.ascii(1, "N").rationals(2, 0, 1, 0, 1, 0, 1);
    fixture.gps.ascii(3, "E").rationals(4, 10, 1, 0, 1, 0, 1);

    assertThat(fixture.read().gps().latitude()).isEqualTo(0.0);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 4285, 10, 428.5",
    "1, 400, 1, -400",
    "0, 5, 0, ",
    "0, 100001, 1, ",
    "1, 11001, 1, "
  })
  void measures_altitude_from_sea_level(byte reference, long above, long below, Double metres) {
    at("N", "E").gps.bytes(5, reference).rationals(6, above, below);

    assertThat(fixture.read().gps().altitudeMetres()).isEqualTo(metres);
  }

  @ParameterizedTest
  @CsvSource({"K, 100", "M, 160.9344", "N, 185.2", "Q, "})
  void converts_speed_to_kilometres_per_hour(String unit, Double kmh) {
    at("N", "E").gps.ascii(0x0C, unit).rationals(0x0D, 100, 1);

    Double speed = fixture.read().gps().speedKmh();
    if (kmh == null) {
      assertThat(speed).isNull();
    } else {
      assertThat(speed).isCloseTo(kmh, within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0", "27000, 100, 270", "361, 1, ", "0, 0, "})
  void has_directions_of_the_full_circle_only(long numerator, long denominator, Double degrees) {
    at("N", "E").gps.rationals(0x11, numerator, denominator);

    assertThat(fixture.read().gps().directionDegrees()).isEqualTo(degrees);
  }

  @Test
  void joins_date_and_time_of_the_fix() {
    at("N", "E").gps.rationals(7, 23, 1, 59, 1, 1234, 100).ascii(0x1D, "2024:02:29");

    assertThat(fixture.read().gps().timeUtc()).isEqualTo(Instant.parse("2024-02-29T23:59:12.340Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023:02:29", "0000:00:00", "1970:01:01", "", "2024"})
  void has_no_time_of_the_fix_without_a_day(String day) {
    at("N", "E").gps.rationals(7, 1, 1, 2, 1, 3, 1).ascii(0x1D, day);

    assertThat(fixture.read().gps().timeUtc()).isNull();
  }

  @Test
  void has_no_time_of_the_fix_at_hour_24() {
    at("N", "E").gps.rationals(7, 24, 1, 0, 1, 0, 1).ascii(0x1D, "2024:02:29");

    assertThat(fixture.read().gps().timeUtc()).isNull();
  }
}
