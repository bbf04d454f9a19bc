package org.imagelake.image.metadata;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of ours beside the exiftool tags that are its truth, the first one that states a value
 * counting.
 *
 * @param names exiftool tags with group 1
 */
record TruthColumn(
    String name, Kind kind, List<String> names, Function<ImageMetadata, String> ours) {
  /** How exiftool's text becomes a value. */
  enum Kind {
    TEXT,
    NUMBER,
    /** 0 stands for unknown: EXIF has no other way to say so in these tags. */
    POSITIVE,
    /** As positive, to the nearest whole number. */
    WHOLE,
    /** Everything but 1–8 is shown upright. */
    ORIENTATION,
    /** A moment to the second; a date alone is none. */
    TIME
  }

  private static final double EXACT = 1e-6;

  private static final Pattern TIME =
      Pattern.compile("(?!0000)(\\d{4})[:-](\\d\\d)[:-](\\d\\d)[ T](\\d\\d:\\d\\d)(:\\d\\d)?.*");

  static final List<TruthColumn> ALL =
      List.of(
          column("make", Kind.TEXT, camera(Camera::make), "IFD0:Make", "XMP-tiff:Make"),
          column("model", Kind.TEXT, camera(Camera::model), "IFD0:Model", "XMP-tiff:Model"),
          column(
              "lens",
              Kind.TEXT,
              camera(Camera::lensModel),
              "ExifIFD:LensModel",
              "Canon:LensModel",
              "Olympus:LensModel",
              "XMP-aux:Lens",
              "Nikon:Lens"),
          column(
              "exposure",
              Kind.POSITIVE,
              camera(Camera::exposureSeconds),
              "ExifIFD:ExposureTime",
              "ExifIFD:ShutterSpeedValue",
              "XMP-exif:ExposureTime"),
          column(
              "f-number",
              Kind.POSITIVE,
              camera(Camera::fNumber),
              "ExifIFD:FNumber",
              "ExifIFD:ApertureValue",
              "XMP-exif:FNumber"),
          column(
              "iso",
              Kind.WHOLE,
              camera(Camera::iso),
              "ExifIFD:ISO",
              "Composite:ISO",
              "Nikon:ISO",
              "XMP-exif:ISO"),
          column(
              "focal length",
              Kind.POSITIVE,
              camera(Camera::focalLengthMm),
              "ExifIFD:FocalLength",
              "XMP-exif:FocalLength"),
          column(
              "focal length 35mm",
              Kind.POSITIVE,
              camera(Camera::focalLength35mm),
              "ExifIFD:FocalLengthIn35mmFormat",
              "XMP-exif:FocalLengthIn35mmFormat"),
          column(
              "exposure bias",
              Kind.NUMBER,
              camera(Camera::exposureBiasEv),
              "ExifIFD:ExposureCompensation",
              "XMP-exif:ExposureCompensation"),
          column(
              "orientation",
              Kind.ORIENTATION,
              m -> string(m.orientation()),
              "IFD0:Orientation",
              "XMP-tiff:Orientation"),
          column(
              "date-time",
              Kind.TIME,
              m -> m.taken() == null ? null : m.taken().localTime().toString(),
              "ExifIFD:DateTimeOriginal",
              "IFD0:DateTimeOriginal",
              "XMP-exif:DateTimeOriginal",
              "XMP-photoshop:DateCreated",
              "Composite:DateTimeCreated",
              "ExifIFD:CreateDate",
              "XMP-exif:DateTimeDigitized",
              "XMP-xmp:CreateDate",
              "PNG:CreationTime",
              "IFD0:ModifyDate"),
          column("latitude", Kind.NUMBER, gps(Gps::latitude), "Composite:GPSLatitude"),
          column("longitude", Kind.NUMBER, gps(Gps::longitude), "Composite:GPSLongitude"),
          column("altitude", Kind.NUMBER, gps(Gps::altitudeMetres), "Composite:GPSAltitude"),
          column("direction", Kind.NUMBER, gps(Gps::directionDegrees), "GPS:GPSImgDirection"),
          column("gps time", Kind.TIME, gps(Gps::timeUtc), "Composite:GPSDateTime"));

  private static TruthColumn column(
      String name, Kind kind, Function<ImageMetadata, String> ours, String... names) {
    return new TruthColumn(name, kind, List.of(names), ours);
  }

  private static Function<ImageMetadata, String> camera(Function<Camera, Object> field) {
    return m -> m.camera() == null ? null : string(field.apply(m.camera()));
  }

  private static Function<ImageMetadata, String> gps(Function<Gps, Object> field) {
    return m -> m.gps() == null ? null : string(field.apply(m.gps()));
  }

  private static String string(Object value) {
    return value == null ? null : value.toString();
  }

  /** What exiftool states, made comparable; null when it states nothing. */
  String truth(Map<String, String> tags) {
    if (names.get(0).contains("GPS") && isNullIsland(tags)) {
      return null;
    }
    for (String candidate : names) {
      String value = tags.get(candidate);
      String stated = value == null ? null : stated(candidate, value.strip());
      if (stated != null) {
        return stated;
      }
    }
    return kind == Kind.ORIENTATION ? "1" : null;
  }

  /** A receiver without a fix: exiftool shows its zeros, our tables do not. */
  private static boolean isNullIsland(Map<String, String> tags) {
    return "0".equals(tags.get("Composite:GPSLatitude"))
        && "0".equals(tags.get("Composite:GPSLongitude"));
  }

  private String stated(String tag, String value) {
    if (value.isEmpty() || value.equals("undef") || value.equals("inf")) {
      return null;
    }
    if (tag.equals("Nikon:Lens")) {
      return lensSpecification(value.split(" "));
    }
    return switch (kind) {
      case TEXT -> value;
      case NUMBER -> value;
      case POSITIVE -> Double.parseDouble(value) == 0 ? null : value;
      case WHOLE -> {
        String[] pair = value.split(" "); // Nikon's has the sensitivity in the second place
        long whole = Math.round(Double.parseDouble(pair[pair.length - 1]));
        yield whole == 0 ? null : Long.toString(whole);
      }
      case ORIENTATION -> value.matches("[1-8]") ? value : "1";
      case TIME -> time(value);
    };
  }

  private static String time(String value) {
    Matcher found = TIME.matcher(value);
    if (!found.matches()) {
      return null;
    }
    String date = found.group(1) + "-" + found.group(2) + "-" + found.group(3);
    return date + "T" + found.group(4) + (found.group(5) == null ? ":00" : found.group(5));
  }

  /** exiftool has shortest and longest focal length and the apertures there. */
  private static String lensSpecification(String[] of) {
    String focal = of[0].equals(of[1]) ? of[0] : of[0] + "-" + of[1];
    return focal + "mm f/" + (of[2].equals(of[3]) ? of[2] : of[2] + "-" + of[3]);
  }

  boolean isEqual(String expected, String actual) {
    if (expected == null || actual == null) {
      return expected == null && actual == null;
    }
    if (kind == Kind.TEXT) {
      return expected.equals(actual);
    }
    if (kind == Kind.TIME) {
      return expected.equals((actual + ":00").substring(0, 19));
    }
    double e = Double.parseDouble(expected);
    return Math.abs(e - Double.parseDouble(actual)) <= EXACT * Math.max(1, Math.abs(e));
  }
}
