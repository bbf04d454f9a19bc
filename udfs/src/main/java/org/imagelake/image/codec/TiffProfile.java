package org.imagelake.image.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Tag 34675 of a directory of a TIFF or BigTIFF. */
final class TiffProfile {
  private static final int ICC_PROFILE = 34675;
  private static final int BIG = 43;

  private TiffProfile() {}

  /**
   * That of the first directory. Null without one; throws IndexOutOfBoundsException when offsets
   * lead outside the content.
   */
  static byte[] find(byte[] content) {
    ByteBuffer file = ByteBuffer.wrap(content);
    file.order(content[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    boolean big = file.getShort(2) == BIG;
    return find(content, big ? file.getLong(8) : Integer.toUnsignedLong(file.getInt(4)));
  }

  /** The one of another directory. */
  static byte[] find(byte[] content, long at) {
    ByteBuffer file = ByteBuffer.wrap(content);
    file.order(content[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    boolean big = file.getShort(2) == BIG;
    int directory = Math.toIntExact(at);
    int entries =
        big ? (int) Math.min(file.getLong(directory), 4096) : file.getShort(directory) & 0xFFFF;
    int entryBytes = big ? 20 : 12;
    int first = directory + (big ? 8 : 2);
    for (int i = 0; i < entries; i++) {
      int entry = first + i * entryBytes;
      if ((file.getShort(entry) & 0xFFFF) == ICC_PROFILE) {
        long count = big ? file.getLong(entry + 4) : Integer.toUnsignedLong(file.getInt(entry + 4));
        long from = big ? file.getLong(entry + 12) : Integer.toUnsignedLong(file.getInt(entry + 8));
        boolean inside =
            count > 0 && from > 0 && from <= content.length && count <= content.length - from;
        return inside ? Arrays.copyOfRange(content, (int) from, (int) (from + count)) : null;
      }
    }
    return null;
  }
}
