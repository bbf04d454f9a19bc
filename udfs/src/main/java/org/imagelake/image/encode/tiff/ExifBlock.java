package org.imagelake.image.encode.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;

/**
 * An EXIF block, which is a TIFF without pixels (EXIF 2.32 §4.5), taken apart to be written
 * elsewhere: values are copied as they stand, so the target has the byte order of the block, and
 * offsets are new. What a maker's note points to outside itself stays where it was.
 *
 * <p>The block is not trusted: entries that point outside it are left out, and so is everything
 * after as many bytes as the block has, for entries that share their values could blow up a file.
 */
public final class ExifBlock {
  /**
   * What describes the picture, not its pixels: description, maker, model, orientation, software,
   * time, artist, host, rating, copyright, IPTC, and the titles that Windows writes.
   */
  private static final Set<Integer> DESCRIPTIVE =
      Set.of(
          270, 271, 272, 274, 305, 306, 315, 316, 18246, 18249, 33432, 33723, 40091, 40092, 40093,
          40094, 40095);

  /** Bytes of a value of each type from 1 (TIFF 6.0 §2); 0 for types that nobody defined. */
  private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

  private static final int ENTRY = 12;

  private final ByteBuffer bytes;
  private int copied;

  private ExifBlock(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /**
   * @param exif from its TIFF header on; null or damaged gives a block that says nothing
   */
  public static ExifBlock of(byte[] exif) {
    ByteBuffer bytes = ByteBuffer.wrap(exif == null ? new byte[0] : exif);
    if (bytes.remaining() >= 8 && bytes.getShort(0) == 0x4949) {
      bytes.order(ByteOrder.LITTLE_ENDIAN);
    }
    boolean known =
        bytes.remaining() >= 8
            && (bytes.getShort(0) == 0x4949 || bytes.getShort(0) == 0x4D4D)
            && bytes.getShort(2) == 42;
    return new ExifBlock(known ? bytes : ByteBuffer.allocate(0));
  }

  /** Of the block; the other one when it says nothing. */
  public ByteOrder orderOr(ByteOrder otherwise) {
    return bytes.capacity() == 0 ? otherwise : bytes.order();
  }

  /** Puts the descriptive tags, the Exif and the GPS directory into a picture's directory. */
  void copyInto(Ifd target) {
    if (bytes.capacity() == 0) {
      return;
    }
    copied = 0;
    long first = offset(4);
    copy(first, target, DESCRIPTIVE);
    Ifd exif = child(first, Tag.EXIF, target);
    if (exif != null) {
      child(pointer(first, Tag.EXIF), Tag.INTEROPERABILITY, exif);
    }
    child(first, Tag.GPS, target);
  }

  /** The directory that this tag points to, in the target; null when there is nothing in it. */
  private Ifd child(long directory, int tag, Ifd target) {
    long at = pointer(directory, tag);
    Ifd child = new Ifd(bytes.order());
    copy(at, child, null);
    if (child.isEmpty()) {
      return null;
    }
    target.child(tag, child);
    return child;
  }

  private long pointer(long directory, int tag) {
    for (long entry = directory + 2, end = end(directory); entry < end; entry += ENTRY) {
      if ((bytes.getShort((int) entry) & 0xFFFF) == tag) {
        return offset((int) entry + 8);
      }
    }
    return 0;
  }

  /**
   * @param only these tags; null for all but pointers
   */
  private void copy(long directory, Ifd target, Set<Integer> only) {
    for (long entry = directory + 2, end = end(directory); entry < end; entry += ENTRY) {
      int at = (int) entry;
      int tag = bytes.getShort(at) & 0xFFFF;
      boolean wanted = only == null ? tag != Tag.INTEROPERABILITY : only.contains(tag);
      int type = bytes.getShort(at + 2) & 0xFFFF;
      if (!wanted || type < 1 || type >= SIZES.length) {
        continue;
      }
      long count = offset(at + 4);
      long length = count * SIZES[type];
      long value = length <= 4 ? at + 8 : offset(at + 8);
      if (count > 0 && value + length <= bytes.capacity() && copied + length <= bytes.capacity()) {
        copied += (int) length;
        byte[] copy = Arrays.copyOfRange(bytes.array(), (int) value, (int) (value + length));
        target.raw(tag, type, (int) count, copy);
      }
    }
  }

  /** Behind the last entry that lies in the block. */
  private long end(long directory) {
    if (directory < 8 || directory + 2 > bytes.capacity()) {
      return 0;
    }
    long entries = bytes.getShort((int) directory) & 0xFFFF;
    long room = (bytes.capacity() - directory - 2) / ENTRY;
    return directory + 2 + ENTRY * Math.min(entries, room);
  }

  private long offset(int at) {
    return bytes.getInt(at) & 0xFFFFFFFFL;
  }
}
