package org.imagelake.image.encode.tiff;

import java.util.Arrays;

/** Some of an array's bytes. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Slice(byte[] array, int from, int length) {
  Slice(byte[] array) {
    this(array, 0, array.length);
  }

  /** An array that begins with these bytes: this one where it does. */
  byte[] toArray() {
    return from == 0 ? array : Arrays.copyOfRange(array, from, from + length);
  }
}
