package org.imagelake.image.metadata.carry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a tree of directories as a TIFF structure (TIFF 6.0 §2). Maker notes hold offsets from the
 * TIFF header that only the maker knows, so they go to the very place where they stood; the rest
 * goes in front of them as far as it fits, then behind.
 */
final class IfdWriter {
  private static final int HEADER = 8;

  private record Placed(int at, byte[] bytes) {}

  private final ByteOrder order;
  private final Field pinned;
  private final List<Placed> parts = new ArrayList<>();
  private int front = HEADER;
  private int back;

  private IfdWriter(ByteOrder order, Field pinned) {
    this.order = order;
    this.pinned = pinned;
    this.back = pinned == null ? HEADER : end(pinned.offset(), pinned.value().length);
  }

  /**
   * The structure from its header on.
   *
   * @param pinned a field of the tree whose values keep their offset, at least 8; or null
   */
  static byte[] write(Ifd root, ByteOrder order, Field pinned) {
    IfdWriter writer = new IfdWriter(order, pinned);
    int first = writer.directory(root);
    int length = writer.parts.stream().mapToInt(p -> p.at() + p.bytes().length).max().orElse(0);
    ByteBuffer out = ByteBuffer.allocate(length).order(order);
    String mark = order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM";
    out.put(mark.getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(first);
    writer.parts.forEach(part -> out.put(part.at(), part.bytes()));
    return out.array();
  }

  /** Places a directory, then what it points at; returns its offset. */
  private int directory(Ifd ifd) {
    SortedMap<Integer, Field> fields = new TreeMap<>(ifd.fields());
    for (int pointer : ifd.children().keySet()) {
      fields.put(pointer, new Field(pointer, Field.LONG, 1, new byte[4], 0));
    }
    ByteBuffer out = ByteBuffer.allocate(2 + 12 * fields.size() + 4).order(order);
    int at = place(out.array());
    out.putShort((short) fields.size());
    for (Map.Entry<Integer, Field> entry : fields.entrySet()) {
      Field field = entry.getValue();
      out.putShort((short) field.tag()).putShort((short) field.type()).putInt(field.count());
      Ifd child = ifd.children().get(entry.getKey());
      if (child != null) {
        out.putInt(directory(child));
      } else if (field.value().length > Field.INLINE) {
        out.putInt(values(field));
      } else {
        out.put(out.position(), field.value()).position(out.position() + Field.INLINE);
      }
    }
    return at;
  }

  private int values(Field field) {
    if (field == pinned) {
      parts.add(new Placed(field.offset(), field.value()));
      return field.offset();
    }
    return place(field.value());
  }

  private int place(byte[] bytes) {
    int at;
    if (pinned != null && front + bytes.length <= pinned.offset()) {
      at = front;
      front = end(at, bytes.length);
    } else {
      at = back;
      back = end(at, bytes.length);
    }
    parts.add(new Placed(at, bytes));
    return at;
  }

  /** Values begin on even offsets. */
  private static int end(int at, int length) {
    return at + length + (at + length & 1);
  }
}
