package org.imagelake.image.metadata.carry;

/**
 * One field of a directory, not interpreted: the bytes of its values are in the structure's order.
 *
 * @param type of TIFF 6.0 §2, 1 to 13, or 129 (UTF-8) of Exif 3.0
 * @param count of values
 * @param offset where the values stood in the source, from its TIFF header on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Field(int tag, int type, int count, byte[] value, int offset) {
  static final int SHORT = 3;
  static final int LONG = 4;
  private static final int UTF8 = 129;
  private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

  /** Values that are no longer stand in the directory itself. */
  static final int INLINE = 4;

  /** Bytes of one value; 0 for a type that a classic TIFF does not have. */
  static int size(int type) {
    if (type == UTF8) {
      return 1;
    }
    return type > 0 && type < SIZES.length ? SIZES[type] : 0;
  }
}
