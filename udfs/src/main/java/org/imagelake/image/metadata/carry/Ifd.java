package org.imagelake.image.metadata.carry;

import java.util.SortedMap;
import java.util.TreeMap;

/** A directory: its fields by tag, and the directories that pointer tags lead to. */
final class Ifd {
  static final int EXIF = 0x8769;
  static final int GPS = 0x8825;
  static final int INTEROPERABILITY = 0xA005;

  private final SortedMap<Integer, Field> fields = new TreeMap<>();
  private final SortedMap<Integer, Ifd> children = new TreeMap<>();

  /** The fields that are no pointers. */
  SortedMap<Integer, Field> fields() {
    return fields;
  }

  /** The directories below by pointer tag. */
  SortedMap<Integer, Ifd> children() {
    return children;
  }

  boolean isEmpty() {
    return fields.isEmpty() && children.isEmpty();
  }

  static boolean isPointer(int tag) {
    return tag == EXIF || tag == GPS || tag == INTEROPERABILITY;
  }
}
