package org.imagelake.image.metadata;

import com.drew.metadata.Directory;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import com.drew.metadata.exif.makernotes.FujifilmMakernoteDirectory;
import com.drew.metadata.exif.makernotes.LeicaMakernoteDirectory;
import com.drew.metadata.exif.makernotes.NikonType2MakernoteDirectory;
import com.drew.metadata.exif.makernotes.OlympusEquipmentMakernoteDirectory;
import com.drew.metadata.exif.makernotes.PanasonicMakernoteDirectory;
import java.util.List;
import java.util.Locale;

/** What only the makers' own tags tell: serial number, lens and sensitivity. */
record MakerNotes(Exif exif) {
  /** A tag of a maker's directory. */
  private record Place(Class<? extends Directory> directory, int tag) {}

  private static final List<Place> SERIAL_NUMBERS =
      List.of(
          new Place(CanonMakernoteDirectory.class, CanonMakernoteDirectory.TAG_CANON_SERIAL_NUMBER),
          new Place(
              NikonType2MakernoteDirectory.class,
              NikonType2MakernoteDirectory.TAG_CAMERA_SERIAL_NUMBER),
          new Place(
              NikonType2MakernoteDirectory.class,
              NikonType2MakernoteDirectory.TAG_CAMERA_SERIAL_NUMBER_2),
          new Place(
              OlympusEquipmentMakernoteDirectory.class,
              OlympusEquipmentMakernoteDirectory.TAG_SERIAL_NUMBER),
          new Place(FujifilmMakernoteDirectory.class, FujifilmMakernoteDirectory.TAG_SERIAL_NUMBER),
          new Place(LeicaMakernoteDirectory.class, LeicaMakernoteDirectory.TAG_SERIAL_NUMBER),
          new Place(
              PanasonicMakernoteDirectory.class,
              PanasonicMakernoteDirectory.TAG_INTERNAL_SERIAL_NUMBER));

  private static final List<Place> LENS_MODELS =
      List.of(
          new Place(CanonMakernoteDirectory.class, CanonMakernoteDirectory.TAG_LENS_MODEL),
          new Place(
              OlympusEquipmentMakernoteDirectory.class,
              OlympusEquipmentMakernoteDirectory.TAG_LENS_MODEL),
          new Place(PanasonicMakernoteDirectory.class, PanasonicMakernoteDirectory.TAG_LENS_TYPE));

  /** Canon's code for a sensitivity that is a plain number. */
  private static final int CANON_PLAIN = 0x4000;

  /** Canon's codes from 16 on are steps: 50, 100, 200, 400, 800. */
  private static final int CANON_ISO_50 = 16;

  private static final int CANON_ISO_800 = 20;

  /** The serial number of the body, which must not leave this package unhashed; or null. */
  String serialNumber() {
    for (Place place : SERIAL_NUMBERS) {
      Object value = exif.of(place.directory(), place.tag());
      if (value instanceof Number number) {
        return Long.toString(number.longValue());
      }
      String text = TagText.of(value);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The lens as text, or null. */
  String lensModel() {
    for (Place place : LENS_MODELS) {
      String text = exif.text(place.directory(), place.tag());
      if (text != null && text.chars().anyMatch(Character::isLetterOrDigit)) {
        return text;
      }
    }
    return nikonLens();
  }

  /** Sensitivity, or null. */
  Double iso() {
    Double canon = canonIso();
    if (canon != null) {
      return canon;
    }
    Object nikon =
        exif.of(NikonType2MakernoteDirectory.class, NikonType2MakernoteDirectory.TAG_ISO_1);
    return Rationals.number(nikon, 1);
  }

  /** Nikon has shortest and longest focal length and the apertures there: "18-70mm f/3.5-4.5". */
  private String nikonLens() {
    Object value =
        exif.of(NikonType2MakernoteDirectory.class, NikonType2MakernoteDirectory.TAG_LENS);
    Double[] of = new Double[4];
    for (int i = 0; i < of.length; i++) {
      of[i] = Rationals.number(value, i);
      if (of[i] == null || of[i] <= 0) {
        return null;
      }
    }
    return range(of[0], of[1]) + "mm f/" + range(of[2], of[3]);
  }

  private static String range(double least, double most) {
    return least == most ? short1(least) : short1(least) + "-" + short1(most);
  }

  private static String short1(double number) {
    String text = String.format(Locale.ROOT, "%.1f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** The set sensitivity, or for "auto" the product of automatic gain and base. */
  private Double canonIso() {
    Double code = canon(CanonMakernoteDirectory.CameraSettings.TAG_ISO);
    if (code == null) {
      return null;
    }
    int set = code.intValue();
    if (set >= CANON_ISO_50 && set <= CANON_ISO_800) {
      return 50.0 * (1 << (set - CANON_ISO_50));
    }
    if (set > CANON_PLAIN && set < 0x7FFF) {
      return (double) (set - CANON_PLAIN);
    }
    Double gain = canon(CanonMakernoteDirectory.ShotInfo.TAG_AUTO_ISO);
    Double base = canon(CanonMakernoteDirectory.ShotInfo.TAG_BASE_ISO);
    if (gain == null || base == null || base == 0) {
      return null;
    }
    return 100 * Math.pow(2, gain / 32) * Math.pow(2, base / 32) / 32;
  }

  private Double canon(int tag) {
    return Rationals.number(exif.of(CanonMakernoteDirectory.class, tag));
  }
}
