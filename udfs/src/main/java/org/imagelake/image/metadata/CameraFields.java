package org.imagelake.image.metadata;

import com.drew.metadata.exif.ExifDirectoryBase;

/**
 * The device and its settings. EXIF comes first, since it is what the camera wrote (Metadata
 * Working Group, Guidelines 2.0, §5); the maker note fills what EXIF lacks; XMP, which editors
 * rewrite, comes last.
 */
final class CameraFields {
  /** A week: longer exposures are made of several. */
  private static final double MAX_EXPOSURE_SECONDS = 7 * 86_400;

  private static final double MAX_F_NUMBER = 256;
  private static final double MAX_FOCAL_LENGTH_MM = 20_000;
  private static final double MAX_BIAS_EV = 20;
  private static final double MAX_ZOOM = 1_000;

  private CameraFields() {}

  static Camera of(Exif exif, Xmp xmp, PngTexts texts) {
    MakerNotes notes = new MakerNotes(exif);
    String make = or(exif.mainText(ExifDirectoryBase.TAG_MAKE), xmp.text(Xmp.TIFF, "Make"));
    String model = or(exif.mainText(ExifDirectoryBase.TAG_MODEL), xmp.text(Xmp.TIFF, "Model"));
    Camera camera =
        new Camera(
            make,
            model,
            SerialHash.of(make, model, serial(exif, notes, xmp)),
            software(exif, xmp, texts),
            or(
                exif.pictureText(ExifDirectoryBase.TAG_LENS_MAKE),
                xmp.text(Xmp.EXIF_EX, "LensMake")),
            LensName.of(exif, notes, xmp),
            exposure(exif, xmp),
            fNumber(exif, xmp),
            Sensitivity.iso(exif, notes, xmp),
            positive(
                MAX_FOCAL_LENGTH_MM,
                or(
                    number(exif, ExifDirectoryBase.TAG_FOCAL_LENGTH),
                    xmp.number(Xmp.EXIF, "FocalLength"))),
            positive(
                MAX_FOCAL_LENGTH_MM,
                or(
                    number(exif, ExifDirectoryBase.TAG_35MM_FILM_EQUIV_FOCAL_LENGTH),
                    xmp.number(Xmp.EXIF, "FocalLengthIn35mmFilm"))),
            Rationals.between(
                -MAX_BIAS_EV,
                MAX_BIAS_EV,
                or(
                    number(exif, ExifDirectoryBase.TAG_EXPOSURE_BIAS),
                    xmp.number(Xmp.EXIF, "ExposureBiasValue"))),
            ExifNames.exposureProgram(
                or(
                    number(exif, ExifDirectoryBase.TAG_EXPOSURE_PROGRAM),
                    xmp.number(Xmp.EXIF, "ExposureProgram"))),
            ExifNames.meteringMode(
                or(
                    number(exif, ExifDirectoryBase.TAG_METERING_MODE),
                    xmp.number(Xmp.EXIF, "MeteringMode"))),
            ExifNames.flashFired(number(exif, ExifDirectoryBase.TAG_FLASH)),
            ExifNames.whiteBalance(
                or(
                    number(exif, ExifDirectoryBase.TAG_WHITE_BALANCE_MODE),
                    xmp.number(Xmp.EXIF, "WhiteBalance"))),
            digitalZoom(exif));
    return camera.equals(NOTHING) ? null : camera;
  }

  private static final Camera NOTHING =
      new Camera(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null);

  private static String serial(Exif exif, MakerNotes notes, Xmp xmp) {
    String written = exif.pictureText(ExifDirectoryBase.TAG_BODY_SERIAL_NUMBER);
    return or(or(written, notes.serialNumber()), xmp.text(Xmp.AUX, "SerialNumber"));
  }

  private static String software(Exif exif, Xmp xmp, PngTexts texts) {
    String written = exif.mainText(ExifDirectoryBase.TAG_SOFTWARE);
    return or(or(written, xmp.text(Xmp.XAP, "CreatorTool")), texts.text("Software"));
  }

  /** Exposure time, or else the APEX time value Tv: 2^−Tv seconds. */
  private static Double exposure(Exif exif, Xmp xmp) {
    Double seconds = number(exif, ExifDirectoryBase.TAG_EXPOSURE_TIME);
    Double tv = number(exif, ExifDirectoryBase.TAG_SHUTTER_SPEED);
    if (seconds == null && tv != null) {
      seconds = Math.pow(2, -tv);
    }
    return positive(MAX_EXPOSURE_SECONDS, or(seconds, xmp.number(Xmp.EXIF, "ExposureTime")));
  }

  /** F-number, or else the APEX aperture value Av: 2^(Av/2). */
  private static Double fNumber(Exif exif, Xmp xmp) {
    Double fNumber = number(exif, ExifDirectoryBase.TAG_FNUMBER);
    Double av = number(exif, ExifDirectoryBase.TAG_APERTURE);
    if (fNumber == null && av != null && av > 0) {
      fNumber = Math.pow(2, av / 2);
    }
    return positive(MAX_F_NUMBER, or(fNumber, xmp.number(Xmp.EXIF, "FNumber")));
  }

  /** 0 says that digital zoom was not used. */
  private static Double digitalZoom(Exif exif) {
    Double zoom = number(exif, ExifDirectoryBase.TAG_DIGITAL_ZOOM_RATIO);
    return zoom != null && zoom == 0 ? (Double) 1.0 : positive(MAX_ZOOM, zoom);
  }

  private static Double number(Exif exif, int tag) {
    return Rationals.number(exif.picture(tag));
  }

  private static Double positive(double most, Double number) {
    return number != null && number > 0 && number <= most ? number : null;
  }

  private static <T> T or(T first, T second) {
    return first != null ? first : second;
  }
}
