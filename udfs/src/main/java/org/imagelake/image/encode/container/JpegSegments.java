package org.imagelake.image.encode.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The segments between a JPEG's first marker and its tables: resolution in JFIF's APP0 (T.871
 * §10.1), EXIF in APP1 (CIPA DC-008 §4.7.2), XMP in APP1 (XMP part 3 §1.1.3), the ICC profile in
 * parts in APP2 (ICC.1 §B.4).
 */
public final class JpegSegments {
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;

  /** A segment's length is two bytes and counts itself. */
  static final int MAX_CONTENT = 65533;

  private static final byte[] EXIF = ascii("Exif\0\0");
  private static final byte[] XMP = ascii("http://ns.adobe.com/xap/1.0/\0");
  private static final byte[] ICC = ascii("ICC_PROFILE\0");

  /** Longest EXIF block, in bytes. */
  public static final int MAX_EXIF = MAX_CONTENT - EXIF.length;

  private static final int MAX_ICC_PART = MAX_CONTENT - ICC.length - 2;
  private static final int MAX_PARTS = 255;

  private record Segment(int marker, byte[] content) {}

  private final List<Segment> segments = new ArrayList<>();
  private Double dpiX;
  private Double dpiY;

  /** Dots per inch, rounded to whole ones as JFIF has them; null leaves the density alone. */
  public JpegSegments density(Double newDpiX, Double newDpiY) {
    dpiX = newDpiX;
    dpiY = newDpiY;
    return this;
  }

  /**
   * @param tiff from its TIFF header on, or null
   * @throws IOException when it does not fit one segment, for EXIF cannot be split
   */
  public JpegSegments exif(byte[] tiff) throws IOException {
    if (tiff != null) {
      int most = MAX_EXIF;
      if (tiff.length > most) {
        throw new IOException("EXIF of %d bytes is over JPEG's %d".formatted(tiff.length, most));
      }
      segments.add(new Segment(APP1, concat(EXIF, tiff)));
    }
    return this;
  }

  /**
   * @param packet UTF-8 XML, or null; one that is too long for a segment is split as XMP part 3
   *     §1.1.3.1 says
   */
  public JpegSegments xmp(byte[] packet) throws IOException {
    if (packet == null) {
      return this;
    }
    if (packet.length <= MAX_CONTENT - XMP.length) {
      segments.add(new Segment(APP1, concat(XMP, packet)));
      return this;
    }
    ExtendedXmp extended = ExtendedXmp.of(packet);
    segments.add(new Segment(APP1, concat(XMP, extended.main())));
    for (byte[] part : extended.parts()) {
      segments.add(new Segment(APP1, part));
    }
    return this;
  }

  /**
   * @param profile or null
   */
  public JpegSegments iccProfile(byte[] profile) throws IOException {
    if (profile == null) {
      return this;
    }
    int parts = (profile.length + MAX_ICC_PART - 1) / MAX_ICC_PART;
    if (parts > MAX_PARTS) {
      throw new IOException(
          "ICC profile of %d bytes is over JPEG's %d"
              .formatted(profile.length, MAX_PARTS * MAX_ICC_PART));
    }
    for (int part = 0; part < parts; part++) {
      int from = part * MAX_ICC_PART;
      int length = Math.min(MAX_ICC_PART, profile.length - from);
      byte[] content = new byte[ICC.length + 2 + length];
      System.arraycopy(ICC, 0, content, 0, ICC.length);
      content[ICC.length] = (byte) (part + 1);
      content[ICC.length + 1] = (byte) parts;
      System.arraycopy(profile, from, content, ICC.length + 2, length);
      segments.add(new Segment(APP2, content));
    }
    return this;
  }

  /**
   * @param jpeg that begins with SOI and JFIF's APP0, as libjpeg and the JDK write it
   */
  public byte[] insertInto(byte[] jpeg) throws IOException {
    if (jpeg.length < 20 || (jpeg[2] & 0xFF) != 0xFF || (jpeg[3] & 0xFF) != APP0) {
      throw new IOException("expected SOI and APP0 from the JPEG codec");
    }
    if (dpiX != null && dpiY != null) {
      jpeg[13] = 1; // dots per inch
      putDots(jpeg, 14, dpiX);
      putDots(jpeg, 16, dpiY);
    }
    if (segments.isEmpty()) {
      return jpeg;
    }
    int start = 4 + ((jpeg[4] & 0xFF) << 8 | (jpeg[5] & 0xFF));
    int added = segments.stream().mapToInt(segment -> 4 + segment.content().length).sum();
    ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + added);
    out.write(jpeg, 0, start);
    for (Segment segment : segments) {
      int length = segment.content().length + 2;
      out.write(0xFF);
      out.write(segment.marker());
      out.write(length >> 8);
      out.write(length);
      out.writeBytes(segment.content());
    }
    out.write(jpeg, start, jpeg.length - start);
    return out.toByteArray();
  }

  private static void putDots(byte[] jpeg, int at, double dpi) {
    int dots = (int) Math.min(65535, Math.max(1, Math.round(dpi)));
    jpeg[at] = (byte) (dots >> 8);
    jpeg[at + 1] = (byte) dots;
  }

  static byte[] concat(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
