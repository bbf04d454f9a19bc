package org.imagelake.image.metadata.carry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.imagelake.image.metadata.container.Bytes;

/**
 * Reads the first directory of a TIFF structure (TIFF 6.0 §2; BigTIFF too), and the Exif, GPS and
 * Interoperability directories (Exif 3.0 §4.6.3) that it leads to. The chain of further directories
 * is not followed, and each directory is read once, so that no loop is possible.
 *
 * <p>Ours rather than a library's: values must come out as they went in. metadata-extractor has no
 * writer; TwelveMonkeys' reader reduces fractions and splits texts.
 */
final class IfdReader {
  /** All values together; 65,536 fields that share one long value must not add up. */
  static final int MAX_BYTES = 1 << 20;

  static final int XMP = 700;
  static final int IPTC = 33_723;
  static final int PHOTOSHOP = 34_377;
  private static final Set<Integer> FOREIGN = Set.of(XMP, IPTC, PHOTOSHOP);

  /** Exif below the first directory, Interoperability below Exif. */
  private static final int MAX_DEPTH = 2;

  /** A field of this type is a pointer (TIFF Technical Note 1); what it leads to is not carried. */
  private static final int DIRECTORY = 13;

  private static final int CLASSIC = 42;
  private static final int BIG = 43;

  private final ByteBuffer in;
  private final boolean big;
  private final Set<Long> seen = new HashSet<>();
  private final List<Span> foreign = new ArrayList<>(0);
  private int left = MAX_BYTES;
  private int unreadable;
  private int beyond;

  private IfdReader(ByteBuffer in, boolean big) {
    this.in = in;
    this.big = big;
  }

  /** Where a block of another kind stands in the source. */
  record Span(int tag, int start, int end) {}

  /**
   * What was read.
   *
   * @param length of the whole block in bytes
   * @param foreign blocks of other kinds in the first directory; they are not among its fields
   * @param root the first directory; empty when there is none
   * @param unreadable number of fields that point outside or have an unknown type, and of
   *     directories that are not there
   * @param beyond number of fields left out for the bound of {@value #MAX_BYTES} bytes
   */
  record Tree(
      ByteOrder order, int length, Ifd root, List<Span> foreign, int unreadable, int beyond) {}

  /** Reads a block that begins with its TIFF header; null when it does not. */
  static Tree read(byte[] block) {
    boolean little = Bytes.startsWith(block, 0, "II");
    if (block.length < 8 || (!little && !Bytes.startsWith(block, 0, "MM"))) {
      return null;
    }
    ByteOrder order = little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    ByteBuffer in = ByteBuffer.wrap(block).order(order);
    int magic = in.getShort(2);
    boolean big = magic == BIG && block.length >= 16;
    if (magic != CLASSIC && !big) {
      return null;
    }
    IfdReader reader = new IfdReader(in, big);
    Ifd root = new Ifd();
    reader.directory(big ? in.getLong(8) : Integer.toUnsignedLong(in.getInt(4)), root, 0);
    return new Tree(order, block.length, root, reader.foreign, reader.unreadable, reader.beyond);
  }

  private void directory(long at, Ifd into, int depth) {
    int head = big ? 8 : 2;
    int length = big ? 20 : 12;
    if (at < 8 || at > in.capacity() - head || !seen.add(at)) {
      unreadable++;
      return;
    }
    long stated = big ? in.getLong((int) at) : Short.toUnsignedInt(in.getShort((int) at));
    long room = (in.capacity() - at - head) / length;
    if (stated < 0 || stated > room) {
      unreadable++;
    }
    long entries = stated < 0 ? 0 : Math.min(stated, Math.min(room, 0xFFFF));
    for (int i = 0; i < entries; i++) {
      entry((int) at + head + i * length, into, depth);
    }
    into.children().values().removeIf(Ifd::isEmpty);
  }

  private void entry(int at, Ifd into, int depth) {
    int tag = Short.toUnsignedInt(in.getShort(at));
    int type = Short.toUnsignedInt(in.getShort(at + 2));
    long count = big ? in.getLong(at + 4) : Integer.toUnsignedLong(in.getInt(at + 4));
    int inline = big ? 8 : Field.INLINE;
    int slot = at + (big ? 12 : 8);
    if (Ifd.isPointer(tag)) {
      boolean wide = big && type > DIRECTORY;
      pointer(tag, wide ? in.getLong(slot) : Integer.toUnsignedLong(in.getInt(slot)), into, depth);
      return;
    }
    int size = Field.size(type);
    if (size == 0 || count < 0 || count > in.capacity() / size) {
      unreadable++;
      return;
    }
    int bytes = (int) count * size;
    long values = slot;
    if (bytes > inline) {
      values = big ? in.getLong(slot) : Integer.toUnsignedLong(in.getInt(slot));
    }
    if (values < 0 || values > in.capacity() - bytes) {
      unreadable++;
    } else if (FOREIGN.contains(tag)) {
      if (foreign.size() < FOREIGN.size()) {
        foreign.add(new Span(tag, (int) values, (int) values + bytes));
      }
    } else if (type != DIRECTORY
        && !StructureTags.contains(tag)
        && !into.fields().containsKey(tag)) {
      field(tag, type, (int) count, (int) values, bytes, into);
    }
  }

  /** The first pointer of a kind counts, and no directory that we carry is deeper than two. */
  private void pointer(int tag, long to, Ifd into, int depth) {
    if (depth < MAX_DEPTH && !into.children().containsKey(tag)) {
      Ifd child = new Ifd();
      into.children().put(tag, child);
      directory(to, child, depth + 1);
    }
  }

  private void field(int tag, int type, int count, int values, int bytes, Ifd into) {
    if (bytes + 12 > left) {
      beyond++;
      return;
    }
    left -= bytes + 12;
    byte[] value = Arrays.copyOfRange(in.array(), values, values + bytes);
    into.fields().put(tag, new Field(tag, type, count, value, values));
  }
}
