package org.imagelake.image.encode.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/**
 * One image file directory as it is written (TIFF 6.0 §2): tags in ascending order, long values
 * behind them, then the directories that it points to.
 */
public final class Ifd {
  static final int BYTE = 1;
  static final int SHORT = 3;
  static final int LONG = 4;
  static final int RATIONAL = 5;
  static final int UNDEFINED = 7;

  private static final int ENTRY = 12;

  /** Values as they stand in the file. */
  private record Field(int type, int count, byte[] value) {
    /** Bytes outside the entry: none when the value fits into it. */
    int outside() {
      return value.length <= 4 ? 0 : value.length + (value.length & 1);
    }
  }

  private final ByteOrder order;
  private final Map<Integer, Field> fields = new TreeMap<>();
  private final Map<Integer, Ifd> children = new TreeMap<>();

  Ifd(ByteOrder order) {
    this.order = order;
  }

  Ifd shorts(int tag, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(order);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return raw(tag, SHORT, values.length, bytes.array());
  }

  Ifd longs(int tag, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(order);
    bytes.asIntBuffer().put(values);
    return raw(tag, LONG, values.length, bytes.array());
  }

  /** Whole numbers over a common divisor. */
  Ifd rationals(int tag, int divisor, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(order);
    for (int value : values) {
      bytes.putInt(value).putInt(divisor);
    }
    return raw(tag, RATIONAL, values.length, bytes.array());
  }

  Ifd bytes(int tag, int type, byte[] value) {
    return raw(tag, type, value.length, value);
  }

  /** Bytes that are in the file's order already. */
  Ifd raw(int tag, int type, int count, byte[] value) {
    fields.put(tag, new Field(type, count, value));
    return this;
  }

  Ifd child(int tag, Ifd directory) {
    children.put(tag, directory);
    return longs(tag, 0);
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  /** Bytes of the directory with all that it points to. */
  long size() {
    long size = ownSize();
    for (Ifd child : children.values()) {
      size += child.size();
    }
    return size;
  }

  private long ownSize() {
    long size = 2 + (long) ENTRY * fields.size() + 4;
    for (Field field : fields.values()) {
      size += field.outside();
    }
    return size;
  }

  /**
   * Writes {@link #size} bytes at the buffer's position, which counts from the file's begin.
   *
   * @param next where the next directory of the chain stands; 0 for none
   */
  void write(ByteBuffer out, int next) {
    out.order(order);
    int childAt = out.position() + (int) ownSize();
    for (Map.Entry<Integer, Ifd> child : children.entrySet()) {
      longs(child.getKey(), childAt);
      childAt += (int) child.getValue().size();
    }
    int outsideAt = out.position() + 2 + ENTRY * fields.size() + 4;
    out.putShort((short) fields.size());
    for (Map.Entry<Integer, Field> entry : fields.entrySet()) {
      Field field = entry.getValue();
      out.putShort(entry.getKey().shortValue()).putShort((short) field.type());
      out.putInt(field.count());
      if (field.outside() == 0) {
        out.put(field.value()).put(new byte[4 - field.value().length]);
      } else {
        out.putInt(outsideAt);
        out.put(outsideAt, field.value());
        outsideAt += field.outside();
      }
    }
    out.putInt(next);
    out.position(outsideAt);
    for (Ifd child : children.values()) {
      child.write(out, 0);
    }
  }
}
