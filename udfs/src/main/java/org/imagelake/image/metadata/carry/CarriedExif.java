package org.imagelake.image.metadata.carry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/** Makes the EXIF of a result from that of its source, field by field. */
final class CarriedExif {
  /** What an APP1 segment of a JPEG holds beside its length and preamble. */
  private static final int JPEG_BYTES = 0xFFFF - 2 - 6;

  private static final int ORIENTATION = 274;
  private static final int MAKER_NOTE = 37_500;

  /** Size of the picture in the Exif directory, and of the main picture in Interoperability's. */
  private static final Set<Integer> WIDTHS = Set.of(40_962, 4097);

  private static final Set<Integer> HEIGHTS = Set.of(40_963, 4098);

  /** Latitude and longitude of the camera and of what it looked at (Exif 3.0 §4.6.6). */
  private static final Set<Integer> POSITIONS = Set.of(2, 4, 20, 22);

  /** Pixel scale, tie points, transformation, keys and their values (OGC GeoTIFF 1.1 §7.1). */
  private static final Set<Integer> GEOTIFF =
      Set.of(33_550, 33_922, 34_264, 34_735, 34_736, 34_737);

  /** A digital negative tells how to develop it (DNG 1.7 §4); a picture is developed. */
  private static final int DNG_VERSION = 50_706;

  private static final int DNG_END = 52_600;

  /** The camera's model twice and its serial number, and the name of the first file. */
  private static final Set<Integer> DNG_KEPT = Set.of(50_708, 50_709, 50_735, 50_827);

  private final IfdReader.Tree tree;
  private final MetadataPolicy policy;
  private final CarryRequest request;
  private final List<String> warnings;
  private boolean hadGps;

  CarriedExif(
      IfdReader.Tree tree, MetadataPolicy policy, CarryRequest request, List<String> warnings) {
    this.tree = tree;
    this.policy = policy;
    this.request = request;
    this.warnings = warnings;
  }

  /** The new block, or null when nothing is left to say. */
  byte[] block() {
    Ifd root = tree.root();
    if (root.fields().keySet().removeAll(GEOTIFF)) {
      warnings.add("the place of a GeoTIFF is not carried");
    }
    if (root.fields().containsKey(DNG_VERSION)) {
      root.fields().subMap(DNG_VERSION, DNG_END).keySet().removeIf(tag -> !DNG_KEPT.contains(tag));
    }
    adjust(root);
    for (Ifd child : root.children().values()) {
      adjust(child);
      child.children().values().forEach(this::adjust);
    }
    removeEmpty(root);
    return root.isEmpty() ? null : write(root);
  }

  /** Whether the source tells a position; known after {@link #block}. */
  boolean hadGps() {
    return hadGps;
  }

  private void adjust(Ifd ifd) {
    Ifd gps = ifd.children().get(Ifd.GPS);
    if (gps != null) {
      hadGps |= gps.fields().keySet().stream().anyMatch(POSITIONS::contains);
      if (policy == MetadataPolicy.STRIP_GPS) {
        ifd.children().remove(Ifd.GPS);
      }
    }
    SortedMap<Integer, Field> fields = ifd.fields();
    if (request.orientationApplied()) {
      fields.computeIfPresent(ORIENTATION, (tag, old) -> number(old, 1));
    }
    WIDTHS.forEach(w -> fields.computeIfPresent(w, (t, old) -> number(old, request.width())));
    HEIGHTS.forEach(h -> fields.computeIfPresent(h, (t, old) -> number(old, request.height())));
  }

  /** A field of one whole number, as long as it was where it fits. */
  private Field number(Field old, int value) {
    boolean isShort = old.type() == Field.SHORT && value <= 0xFFFF;
    ByteBuffer bytes = ByteBuffer.allocate(isShort ? 2 : 4).order(tree.order());
    byte[] written = isShort ? bytes.putShort((short) value).array() : bytes.putInt(value).array();
    return new Field(old.tag(), isShort ? Field.SHORT : Field.LONG, 1, written, 0);
  }

  private static void removeEmpty(Ifd ifd) {
    ifd.children().values().forEach(CarriedExif::removeEmpty);
    ifd.children().values().removeIf(Ifd::isEmpty);
  }

  private byte[] write(Ifd root) {
    ByteOrder order = tree.order();
    Ifd exif = root.children().get(Ifd.EXIF);
    Field note = exif == null ? null : exif.fields().get(MAKER_NOTE);
    if (note == null || note.value().length <= Field.INLINE) {
      return IfdWriter.write(root, order, null);
    }
    if (policy == MetadataPolicy.STRIP_GPS) {
      warnings.add("maker notes are not carried: some tell the place");
    } else if (!MakerNote.isWhole(note, order, tree.length())) {
      warnings.add("maker notes are not carried: they point at what is not in them");
    } else if (note.offset() >= 8 && note.offset() + note.value().length <= JPEG_BYTES) {
      byte[] block = IfdWriter.write(root, order, note);
      if (block.length <= JPEG_BYTES) {
        return block;
      }
      warnings.add("maker notes are not carried: with them EXIF is longer than 64 KiB");
    } else {
      warnings.add("maker notes are not carried: they cannot stay where they stand");
    }
    exif.fields().remove(MAKER_NOTE);
    removeEmpty(root);
    return IfdWriter.write(root, order, null);
  }
}
