package org.imagelake.image.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.codec.ImageFormat;

/**
 * Writes EXIF blocks with known truth: IFD0, Exif IFD and GPS IFD, in either byte order, and what
 * JPEG needs around them. Values are written as they are given, right or wrong.
 */
public final class ExifFixture {
  /** TIFF field types (TIFF 6.0 §2). */
  private static final int BYTE = 1;

  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int UNDEFINED = 7;
  private static final int SIGNED_RATIONAL = 10;

  private static final int EXIF_POINTER = 0x8769;
  private static final int GPS_POINTER = 0x8825;
  private static final int HEADER = 8;

  private record Entry(int tag, int type, int count, byte[] value) {}

  /** One directory of entries. */
  public final class Directory {
    private final List<Entry> entries = new ArrayList<>();

    /** A NUL-terminated text in UTF-8. */
    public Directory ascii(int tag, String text) {
      return ascii(tag, (text + "\0").getBytes(StandardCharsets.UTF_8));
    }

    /** Text bytes as they are. */
    public Directory ascii(int tag, byte[] text) {
      return add(tag, ASCII, text.length, text);
    }

    /** 16-bit numbers. */
    public Directory shorts(int tag, int... numbers) {
      ByteBuffer value = buffer(2 * numbers.length);
      for (int number : numbers) {
        value.putShort((short) number);
      }
      return add(tag, SHORT, numbers.length, value.array());
    }

    /** 32-bit numbers. */
    public Directory longs(int tag, long... numbers) {
      return add(tag, LONG, numbers.length, ints(numbers));
    }

    /** Unsigned rationals as numerator, denominator, … */
    public Directory rationals(int tag, long... numbers) {
      return add(tag, RATIONAL, numbers.length / 2, ints(numbers));
    }

    /** Signed rationals as numerator, denominator, … */
    public Directory signedRationals(int tag, long... numbers) {
      return add(tag, SIGNED_RATIONAL, numbers.length / 2, ints(numbers));
    }

    /** Bytes as numbers. */
    public Directory bytes(int tag, byte... value) {
      return add(tag, BYTE, value.length, value);
    }

    /** Bytes of no declared meaning. */
    public Directory undefined(int tag, byte... value) {
      return add(tag, UNDEFINED, value.length, value);
    }

    private Directory add(int tag, int type, int count, byte[] value) {
      entries.add(new Entry(tag, type, count, value));
      return this;
    }

    private int size() {
      int size = 2 + 12 * entries.size() + 4;
      for (Entry entry : entries) {
        size += entry.value().length > 4 ? entry.value().length + (entry.value().length & 1) : 0;
      }
      return size;
    }

    private byte[] write(int offset) {
      ByteBuffer out = buffer(size());
      int data = offset + 2 + 12 * entries.size() + 4;
      out.putShort((short) entries.size());
      for (Entry entry : entries) {
        out.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
        if (entry.value().length > 4) {
          out.putInt(data);
          data += entry.value().length + (entry.value().length & 1);
        } else {
          int next = out.position() + 4;
          out.put(entry.value()).position(next);
        }
      }
      out.putInt(0);
      for (Entry entry : entries) {
        if (entry.value().length > 4) {
          out.put(entry.value());
          out.position(out.position() + (entry.value().length & 1));
        }
      }
      return out.array();
    }
  }

  private final ByteOrder order;

  /** IFD0. */
  public final Directory main = new Directory();

  /** The Exif IFD. */
  public final Directory exif = new Directory();

  /** The GPS IFD. */
  public final Directory gps = new Directory();

  /** Little-endian, as most cameras write. */
  public ExifFixture() {
    this(ByteOrder.LITTLE_ENDIAN);
  }

  /** In a byte order of choice. */
  public ExifFixture(ByteOrder order) {
    this.order = order;
  }

  /** The block from its TIFF header on. */
  public byte[] tiff() {
    boolean hasExif = !exif.entries.isEmpty();
    boolean hasGps = !gps.entries.isEmpty();
    List<Entry> before = List.copyOf(main.entries);
    int pointers = 12 * ((hasExif ? 1 : 0) + (hasGps ? 1 : 0));
    int exifAt = HEADER + main.size() + pointers;
    int gpsAt = exifAt + (hasExif ? exif.size() : 0);
    if (hasExif) {
      main.longs(EXIF_POINTER, exifAt);
    }
    if (hasGps) {
      main.longs(GPS_POINTER, gpsAt);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String mark = order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM";
    out.writeBytes(mark.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(buffer(6).putShort((short) 42).putInt(HEADER).array());
    out.writeBytes(main.write(HEADER));
    if (hasExif) {
      out.writeBytes(exif.write(exifAt));
    }
    if (hasGps) {
      out.writeBytes(gps.write(gpsAt));
    }
    main.entries.clear();
    main.entries.addAll(before);
    return out.toByteArray();
  }

  /** A JPEG without pixels that carries the block. */
  public byte[] jpeg() {
    return jpeg(app1("Exif\0\0", tiff()));
  }

  /** What we read from the block. */
  public ImageMetadata read() {
    return MetadataReader.read(jpeg(), ImageFormat.JPEG, false);
  }

  /** A JPEG without pixels that carries the segments. */
  public static byte[] jpeg(byte[]... segments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
    for (byte[] segment : segments) {
      out.writeBytes(segment);
    }
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
    return out.toByteArray();
  }

  /** An APP1 segment: EXIF or XMP behind its preamble. */
  public static byte[] app1(String preamble, byte[] body) {
    return segment(0xE1, preamble, body);
  }

  /** A JPEG segment. */
  public static byte[] segment(int marker, String preamble, byte[] body) {
    byte[] start = preamble.getBytes(StandardCharsets.ISO_8859_1);
    return ByteBuffer.allocate(4 + start.length + body.length)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (2 + start.length + body.length))
        .put(start)
        .put(body)
        .array();
  }

  /** An XMP packet whose one description has these attributes and elements. */
  public static byte[] xmp(String attributes, String elements) {
    String packet =
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
            + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            + "<rdf:Description rdf:about=''"
            + " xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:xmp='http://ns.adobe.com/xap/1.0/'"
            + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'"
            + " xmlns:tiff='http://ns.adobe.com/tiff/1.0/'"
            + " xmlns:exif='http://ns.adobe.com/exif/1.0/'"
            + " xmlns:aux='http://ns.adobe.com/exif/1.0/aux/' "
            + attributes
            + ">"
            + elements
            + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
    return packet.getBytes(StandardCharsets.UTF_8);
  }

  /** An XMP packet in its JPEG segment. */
  public static byte[] xmpSegment(byte[] packet) {
    return app1("http://ns.adobe.com/xap/1.0/\0", packet);
  }

  /** IPTC records of record 2 as tag, text, …, with their encoding declared as UTF-8 or not. */
  public static byte[] iptc(boolean utf8, Object... tagsAndTexts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (utf8) {
      out.writeBytes(new byte[] {0x1C, 1, 90, 0, 3, 0x1B, '%', 'G'});
    }
    for (int i = 0; i < tagsAndTexts.length; i += 2) {
      byte[] text =
          ((String) tagsAndTexts[i + 1])
              .getBytes(utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
      out.writeBytes(new byte[] {0x1C, 2, ((Integer) tagsAndTexts[i]).byteValue()});
      out.writeBytes(ByteBuffer.allocate(2).putShort((short) text.length).array());
      out.writeBytes(text);
    }
    return out.toByteArray();
  }

  /** IPTC records in Photoshop's resource in its JPEG segment. */
  public static byte[] iptcSegment(byte[] records) {
    ByteBuffer resource = ByteBuffer.allocate(12 + records.length + (records.length & 1));
    resource.put("8BIM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0x0404);
    resource.putShort((short) 0).putInt(records.length).put(records);
    return segment(0xED, "Photoshop 3.0\0", resource.array());
  }

  private byte[] ints(long... numbers) {
    ByteBuffer value = buffer(4 * numbers.length);
    for (long number : numbers) {
      value.putInt((int) number);
    }
    return value.array();
  }

  private ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(order);
  }
}
