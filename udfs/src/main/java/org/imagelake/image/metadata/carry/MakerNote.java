package org.imagelake.image.metadata.carry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Tells whether maker notes still make sense when the bytes around them are gone. Makers document
 * nothing, but nearly all write a directory as TIFF has it behind a signature of their own, with
 * offsets from the TIFF header, from the start of the notes or of the directory, or from a second
 * TIFF header in the notes (as exiftool's MakerNotes documentation lists them).
 */
final class MakerNote {
  private static final int LONGEST_SIGNATURE = 32;
  private static final int MAX_ENTRIES = 512;
  private static final int ENTRY = 12;

  /** From a TIFF header to the directory that usually follows it. */
  private static final int HEADER = 8;

  private final ByteBuffer in;
  private final int start;
  private final int entries;

  private MakerNote(ByteBuffer in, int start, int entries) {
    this.in = in;
    this.start = start;
    this.entries = entries;
  }

  /**
   * Whether the notes have all that could be read through them; notes without a directory point at
   * nothing, and what points behind the source's end could never be read.
   *
   * @param sourceLength length of the TIFF structure that the notes stand in
   */
  static boolean isWhole(Field note, ByteOrder order, int sourceLength) {
    MakerNote directory = find(note.value(), order);
    if (directory == null) {
      return true;
    }
    int end = note.value().length;
    int[] bases = {-note.offset(), 0, directory.start - HEADER, directory.start};
    int likely = bases[0];
    for (int base : bases) {
      if (directory.valuesWithin(base, 0, end) > directory.valuesWithin(likely, 0, end)) {
        likely = base;
      }
    }
    int readable = directory.valuesWithin(likely, -note.offset(), sourceLength - note.offset());
    return directory.valuesWithin(likely, 0, end) == readable;
  }

  /** The first place that reads as a directory; of either byte order, since copies mix them. */
  private static MakerNote find(byte[] note, ByteOrder order) {
    ByteOrder other =
        order == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    for (int start = 0;
        start <= LONGEST_SIGNATURE && start + 2 + ENTRY <= note.length;
        start += 2) {
      for (ByteOrder tried : List.of(order, other)) {
        ByteBuffer in = ByteBuffer.wrap(note).order(tried);
        int entries = Short.toUnsignedInt(in.getShort(start));
        MakerNote found = new MakerNote(in, start, entries);
        if (found.isDirectory()) {
          return found;
        }
      }
    }
    return null;
  }

  private boolean isDirectory() {
    if (entries < 1 || entries > MAX_ENTRIES || entry(entries) > in.capacity()) {
      return false;
    }
    for (int i = 0; i < entries; i++) {
      if (Field.size(in.getShort(entry(i) + 2)) == 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Number of values between two places when offsets count from a base; all from the notes' start.
   */
  private int valuesWithin(int base, int from, int to) {
    int inside = 0;
    for (int i = 0; i < entries; i++) {
      int at = entry(i);
      long bytes = Field.size(in.getShort(at + 2)) * Integer.toUnsignedLong(in.getInt(at + 4));
      long values = base + Integer.toUnsignedLong(in.getInt(at + 8));
      if (bytes > Field.INLINE && values >= from && values + bytes <= to) {
        inside++;
      }
    }
    return inside;
  }

  private int entry(int index) {
    return start + 2 + index * ENTRY;
  }
}
