package org.imagelake.image.metadata;

import com.drew.metadata.exif.GpsDirectory;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where the picture was taken, from the EXIF GPS tags; the position from XMP when EXIF has none.
 */
final class GpsFields {
  /** The Mariana Trench, rounded down. */
  private static final double LEAST_ALTITUDE = -11_000;

  /** Where the atmosphere ends by convention (FAI). */
  private static final double MOST_ALTITUDE = 100_000;

  /** A little more than the speed of an orbit. */
  private static final double MOST_SPEED_KMH = 30_000;

  private static final double KMH_PER_MPH = 1.609344;
  private static final double KMH_PER_KNOT = 1.852;

  /** No fix of the Global Positioning System is older. */
  private static final int FIRST_GPS_YEAR = 1980;

  private GpsFields() {}

  static Gps of(Exif exif, Xmp xmp) {
    Double latitude =
        degrees(exif, GpsDirectory.TAG_LATITUDE, GpsDirectory.TAG_LATITUDE_REF, "N", "S", 90);
    Double longitude =
        degrees(exif, GpsDirectory.TAG_LONGITUDE, GpsDirectory.TAG_LONGITUDE_REF, "E", "W", 180);
    if (latitude == null && longitude == null) {
      latitude = xmp.degrees("GPSLatitude", 'N', 'S', 90);
      longitude = xmp.degrees("GPSLongitude", 'E', 'W', 180);
    }
    if (isNullIsland(latitude, longitude)) {
      return null;
    }
    boolean known = latitude != null && longitude != null; // half a position is none
    Gps gps =
        new Gps(
            known ? latitude : null,
            known ? longitude : null,
            altitude(exif),
            Rationals.between(0, 360, number(exif, GpsDirectory.TAG_IMG_DIRECTION)),
            speed(exif),
            time(exif));
    boolean says =
        Stream.of(
                gps.latitude(),
                gps.altitudeMetres(),
                gps.directionDegrees(),
                gps.speedKmh(),
                gps.timeUtc())
            .anyMatch(Objects::nonNull);
    return says ? gps : null;
  }

  /**
   * Exactly 0/0, a place in the sea, is what receivers without a fix write; their altitude, speed
   * and time are then zeros or clock starts too. Anyone who really was there loses the position.
   */
  private static boolean isNullIsland(Double latitude, Double longitude) {
    return latitude != null && longitude != null && latitude == 0.0 && longitude == 0.0;
  }

  /**
   * Degrees, minutes and seconds as three rationals. Without the reference the hemisphere is
   * unknown, so the value is absent; seconds of 0/0 are left out by receivers that write decimal
   * minutes.
   */
  private static Double degrees(
      Exif exif, int tag, int refTag, String positive, String negative, int most) {
    Object value = exif.of(GpsDirectory.class, tag);
    String ref = reference(exif, refTag);
    Double degrees = Rationals.number(value, 0);
    if (degrees == null || !(ref.equals(positive) || ref.equals(negative))) {
      return null;
    }
    Double minutes = Rationals.number(value, 1);
    Double seconds = Rationals.number(value, 2);
    if ((minutes == null && Rationals.count(value) > 1) || degrees < 0) {
      return null;
    }
    double sum = degrees + orZero(minutes) / 60 + orZero(seconds) / 3600;
    boolean sound = orZero(minutes) >= 0 && orZero(seconds) >= 0 && sum <= most;
    return sound ? (Double) (ref.equals(negative) ? 0.0 - sum : sum) : null;
  }

  private static double orZero(Double number) {
    return number == null ? 0 : number;
  }

  /** References 1 and 3 mean below: sea level in Exif 2, sea level or ellipsoid in Exif 3. */
  private static Double altitude(Exif exif) {
    Double metres = number(exif, GpsDirectory.TAG_ALTITUDE);
    if (metres == null) {
      return null;
    }
    Object ref = exif.of(GpsDirectory.class, GpsDirectory.TAG_ALTITUDE_REF);
    Double code = Rationals.number(ref);
    boolean below = code != null && (code == 1 || code == 3);
    return Rationals.between(LEAST_ALTITUDE, MOST_ALTITUDE, below ? 0.0 - metres : metres);
  }

  /** Kilometres per hour is the default unit. */
  private static Double speed(Exif exif) {
    Double speed = number(exif, GpsDirectory.TAG_SPEED);
    if (speed == null) {
      return null;
    }
    String unit = reference(exif, GpsDirectory.TAG_SPEED_REF);
    if (unit.equals("M")) {
      speed *= KMH_PER_MPH;
    } else if (unit.equals("N")) {
      speed *= KMH_PER_KNOT;
    } else if (!unit.equals("K") && !unit.isEmpty()) {
      return null;
    }
    return Rationals.between(0, MOST_SPEED_KMH, speed);
  }

  /** Date and time stand in two tags; one without the other is no moment. */
  private static Instant time(Exif exif) {
    String date = exif.text(GpsDirectory.class, GpsDirectory.TAG_DATE_STAMP);
    Object value = exif.of(GpsDirectory.class, GpsDirectory.TAG_TIME_STAMP);
    Double hours = Rationals.number(value, 0);
    Double minutes = Rationals.number(value, 1);
    Double seconds = Rationals.number(value, 2);
    if (date == null || hours == null || minutes == null || seconds == null) {
      return null;
    }
    Moment midnight = Moment.parse(date + " 00:00:00");
    boolean sound =
        midnight != null
            && midnight.local().getYear() >= FIRST_GPS_YEAR
            && hours >= 0
            && hours < 24
            && minutes >= 0
            && minutes < 60
            && seconds >= 0
            && seconds < 61;
    if (!sound) {
      return null;
    }
    long millis = Math.round((hours * 3600 + minutes * 60 + seconds) * 1000);
    return midnight.withOffset(0).utc().plusMillis(millis);
  }

  private static Double number(Exif exif, int tag) {
    return Rationals.number(exif.of(GpsDirectory.class, tag));
  }

  private static String reference(Exif exif, int tag) {
    String text = exif.text(GpsDirectory.class, tag);
    return text == null ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT);
  }
}
