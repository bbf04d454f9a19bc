package org.imagelake.image.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.image.metadata.container.Blocks;

/** The XMP properties of a file. */
final class Xmp {
  static final String DC = "http://purl.org/dc/elements/1.1/";
  static final String XAP = "http://ns.adobe.com/xap/1.0/";
  static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
  static final String EXIF = "http://ns.adobe.com/exif/1.0/";
  static final String EXIF_EX = "http://cipa.jp/exif/1.0/";
  static final String AUX = "http://ns.adobe.com/exif/1.0/aux/";

  /** Larger packets hold histories and depth maps; what we read stands in the first one. */
  private static final int MAX_PACKET_BYTES = 2 << 20;

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Xmp() {}

  static Xmp read(Blocks blocks) {
    Xmp xmp = new Xmp();
    for (byte[] packet : blocks.xmp()) {
      if (packet.length <= MAX_PACKET_BYTES) {
        XmpPacket.read(packet, xmp.values);
      }
    }
    return xmp;
  }

  /** All properties by namespace and name, for raw tags. */
  Map<String, List<String>> values() {
    return values;
  }

  /** The items of an array, in order; none when absent. */
  List<String> all(String namespace, String name) {
    return values.isEmpty()
        ? List.of()
        : values.getOrDefault(XmpPacket.key(namespace, name), List.of());
  }

  /** A text, or the first item of an array, which is the default language of an alternative. */
  String text(String namespace, String name) {
    List<String> all = all(namespace, name);
    return all.isEmpty() ? null : all.get(0);
  }

  /** A number, also one written as a rational. */
  Double number(String namespace, String name) {
    String text = text(namespace, name);
    return text == null ? null : Rationals.parsed(text);
  }

  /** When the picture was taken. */
  Moment original() {
    Moment exif = Moment.parse(text(EXIF, "DateTimeOriginal"));
    return exif != null ? exif : Moment.parse(text(PHOTOSHOP, "DateCreated"));
  }

  /** When the digital picture came to be. */
  Moment created() {
    Moment exif = Moment.parse(text(EXIF, "DateTimeDigitized"));
    return exif != null ? exif : Moment.parse(text(XAP, "CreateDate"));
  }

  /** A position, written "51,30.5N" or "51,30,30N"; null when absent or out of range. */
  Double degrees(String name, char positive, char negative, int most) {
    String text = text(EXIF, name);
    if (text == null) {
      return null;
    }
    char ref = Character.toUpperCase(text.charAt(text.length() - 1));
    String[] parts = text.substring(0, text.length() - 1).split(",", 4);
    if ((ref != positive && ref != negative) || parts.length < 2 || parts.length > 3) {
      return null;
    }
    double sum = 0;
    double unit = 1;
    for (String part : parts) {
      Double number = Rationals.parsed(part);
      if (number == null || number < 0) {
        return null;
      }
      sum += number / unit;
      unit *= 60;
    }
    return sum <= most ? (Double) (ref == negative ? 0.0 - sum : sum) : null;
  }
}
