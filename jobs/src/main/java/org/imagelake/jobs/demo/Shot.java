package org.imagelake.jobs.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.imagelake.jobs.demo.encode.ExifWriter;

/**
 * One press of the shutter, as EXIF tells it.
 *
 * @param camera the device
 * @param taken wall-clock time, whole seconds
 * @param exposureDenominator 1/n seconds
 * @param biasThirds exposure compensation in thirds of an EV
 * @param orientation EXIF orientation 1–8
 * @param place where, when the device knew
 */
public record Shot(
    CameraModel camera,
    LocalDateTime taken,
    int exposureDenominator,
    int biasThirds,
    int orientation,
    Optional<Place> place) {

  /** The offset is written only where the place gives it. */
  public Optional<Integer> offsetMinutes() {
    return place.map(Place::offsetMinutes);
  }

  Shot turned(int exifOrientation) {
    return new Shot(camera, taken, exposureDenominator, biasThirds, exifOrientation, place);
  }

  /** The TIFF structure of the EXIF block, for stored pixels of this size. */
  byte[] toExif(int storedWidth, int storedHeight) {
    ExifWriter writer = new ExifWriter();
    String time = exifTime(taken);
    writer
        .image()
        .ascii(0x010F, camera.make())
        .ascii(0x0110, camera.model())
        .shorts(0x0112, orientation)
        .rationals(0x011A, 72, 1)
        .rationals(0x011B, 72, 1)
        .shorts(0x0128, 2)
        .ascii(0x0131, camera.software())
        .ascii(0x0132, time);
    ExifWriter.Directory exif =
        writer
            .exif()
            .rationals(0x829A, 1, exposureDenominator)
            .rationals(0x829D, camera.apertureNumerator(), camera.apertureDenominator())
            .shorts(0x8822, 3)
            .shorts(0x8827, camera.iso())
            .undefined(0x9000, "0232")
            .ascii(0x9003, time)
            .ascii(0x9004, time)
            .signedRationals(0x9204, biasThirds, 3)
            .shorts(0x9207, 5)
            .shorts(0x9209, 16)
            .rationals(0x920A, camera.focalNumerator(), camera.focalDenominator())
            .shorts(0xA001, 1)
            .longs(0xA002, storedWidth)
            .longs(0xA003, storedHeight)
            .shorts(0xA403, 0)
            .rationals(0xA404, 1, 1)
            .shorts(0xA405, camera.focal35())
            .ascii(0xA433, camera.lensMake())
            .ascii(0xA434, camera.lensModel());
    if (!camera.serial().isEmpty()) {
      exif.ascii(0xA431, camera.serial());
    }
    place.ifPresent(where -> locate(writer, exif, where));
    return writer.toTiff(camera.order());
  }

  private void locate(ExifWriter writer, ExifWriter.Directory exif, Place where) {
    int offset = where.offsetMinutes();
    String clock =
        String.format(
            Locale.ROOT,
            "%s%02d:%02d",
            offset < 0 ? "-" : "+",
            Math.abs(offset) / 60,
            Math.abs(offset) % 60);
    exif.ascii(0x9010, clock).ascii(0x9011, clock);
    LocalDateTime utc = taken.minusMinutes(offset);
    writer
        .gps()
        .bytes(0x0000, 2, 3, 0, 0)
        .ascii(0x0001, where.latitude() < 0 ? "S" : "N")
        .rationals(0x0002, degrees(where.latitude()))
        .ascii(0x0003, where.longitude() < 0 ? "W" : "E")
        .rationals(0x0004, degrees(where.longitude()))
        .bytes(0x0005, where.altitudeMetres() < 0 ? 1 : 0)
        .rationals(0x0006, Math.abs(where.altitudeMetres()) * 10L, 10)
        .rationals(0x0007, utc.getHour(), 1, utc.getMinute(), 1, utc.getSecond(), 1)
        .ascii(0x0010, "T")
        .rationals(0x0011, directionDegrees() * 100L, 100)
        .ascii(
            0x001D,
            String.format(
                Locale.ROOT,
                "%04d:%02d:%02d",
                utc.getYear(),
                utc.getMonthValue(),
                utc.getDayOfMonth()));
  }

  /** Where the camera looked, clockwise from true north; any whole degree will do. */
  public int directionDegrees() {
    return taken.getMinute() * 6;
  }

  /** The moment of the shot, as if the clock stood at UTC where the offset is not known. */
  Instant instant() {
    return taken.minusMinutes(offsetMinutes().orElse(0)).toInstant(ZoneOffset.UTC);
  }

  private static long[] degrees(double value) {
    long hundredths = Math.round(Math.abs(value) * 360_000);
    return new long[] {
      hundredths / 360_000, 1, hundredths / 6_000 % 60, 1, hundredths % 6_000, 100
    };
  }

  private static String exifTime(LocalDateTime time) {
    return String.format(
        Locale.ROOT,
        "%04d:%02d:%02d %02d:%02d:%02d",
        time.getYear(),
        time.getMonthValue(),
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        time.getSecond());
  }
}
