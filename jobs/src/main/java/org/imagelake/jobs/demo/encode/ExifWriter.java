package org.imagelake.jobs.demo.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A TIFF structure of directories, as EXIF keeps it (TIFF 6.0 §2, EXIF 2.32 §4.6). */
public final class ExifWriter {
  private static final int HEADER = 8;
  private static final int EXIF_POINTER = 0x8769;
  private static final int GPS_POINTER = 0x8825;

  private final Directory image = new Directory();
  private final Directory exif = new Directory();
  private final Directory gps = new Directory();

  /** One directory: tags in ascending order with their values. */
  public static final class Directory {
    private record Value(int type, int count, long[] numbers, byte[] bytes) {}

    private final Map<Integer, Value> values = new TreeMap<>();

    public Directory ascii(int tag, String text) {
      byte[] bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
      return put(tag, new Value(2, bytes.length, null, bytes));
    }

    public Directory bytes(int tag, int... numbers) {
      byte[] bytes = new byte[numbers.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) numbers[i];
      }
      return put(tag, new Value(1, bytes.length, null, bytes));
    }

    /** Four characters as EXIF's versions are written. */
    public Directory undefined(int tag, String text) {
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      return put(tag, new Value(7, bytes.length, null, bytes));
    }

    public Directory shorts(int tag, long... numbers) {
      return put(tag, new Value(3, numbers.length, numbers, null));
    }

    public Directory longs(int tag, long... numbers) {
      return put(tag, new Value(4, numbers.length, numbers, null));
    }

    /** Numerator and denominator in turn. */
    public Directory rationals(int tag, long... parts) {
      return put(tag, new Value(5, parts.length / 2, parts, null));
    }

    public Directory signedRationals(int tag, long... parts) {
      return put(tag, new Value(10, parts.length / 2, parts, null));
    }

    private Directory put(int tag, Value value) {
      values.put(tag, value);
      return this;
    }

    /** Bytes of the directory with the values that do not fit their entries. */
    private int size() {
      int size = 2 + 12 * values.size() + 4;
      for (Value value : values.values()) {
        size += outside(value);
      }
      return size;
    }

    private static int length(Value value) {
      if (value.bytes() != null) {
        return value.bytes().length;
      }
      return value.numbers().length * (value.type() == 3 ? 2 : 4);
    }

    private static int outside(Value value) {
      int length = length(value);
      return length <= 4 ? 0 : length + (length & 1);
    }

    private void write(ByteBuffer out, int offset) {
      int data = offset + 2 + 12 * values.size() + 4;
      out.position(offset);
      out.putShort((short) values.size());
      for (Map.Entry<Integer, Value> entry : values.entrySet()) {
        Value value = entry.getValue();
        out.putShort(entry.getKey().shortValue());
        out.putShort((short) value.type());
        out.putInt(value.count());
        int next = out.position() + 4;
        if (outside(value) > 0) {
          out.putInt(data);
          out.position(data);
          data += outside(value);
        }
        writeNumbers(out, value);
        out.position(next);
      }
      out.putInt(0);
    }

    private static void writeNumbers(ByteBuffer out, Value value) {
      if (value.bytes() != null) {
        out.put(value.bytes());
        return;
      }
      for (long number : value.numbers()) {
        if (value.type() == 3) {
          out.putShort((short) number);
        } else {
          out.putInt((int) number);
        }
      }
    }
  }

  /** IFD0: what describes the image. */
  public Directory image() {
    return image;
  }

  /** The Exif directory: how it was taken. */
  public Directory exif() {
    return exif;
  }

  /** The GPS directory; left out when empty. */
  public Directory gps() {
    return gps;
  }

  /** The whole structure, beginning with its byte order mark. */
  public byte[] toTiff(ByteOrder order) {
    boolean hasGps = !gps.values.isEmpty();
    image.longs(EXIF_POINTER, 0);
    if (hasGps) {
      image.longs(GPS_POINTER, 0);
    }
    int exifAt = HEADER + image.size();
    int gpsAt = exifAt + exif.size();
    image.longs(EXIF_POINTER, exifAt);
    if (hasGps) {
      image.longs(GPS_POINTER, gpsAt);
    }
    ByteBuffer out = ByteBuffer.allocate(gpsAt + (hasGps ? gps.size() : 0)).order(order);
    byte mark = (byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I');
    out.put(mark).put(mark).putShort((short) 42).putInt(HEADER);
    image.write(out, HEADER);
    exif.write(out, exifAt);
    if (hasGps) {
      gps.write(out, gpsAt);
    }
    return out.array();
  }
}
