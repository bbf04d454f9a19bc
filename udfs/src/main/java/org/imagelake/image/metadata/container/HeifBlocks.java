package org.imagelake.image.metadata.container;

import java.util.HashMap;
import java.util.Map;
import org.imagelake.image.codec.Boxes;

/**
 * Finds EXIF and XMP items and the ICC profile of HEIF and AVIF (ISO/IEC 23008-12; ISO/IEC 14496-12
 * §8.11): the item table names them, the location table says where they lie.
 */
final class HeifBlocks {
  private static final int MAX_ITEMS = 4_096;

  private final byte[] content;
  private final Blocks into;
  private final Map<Long, String> kinds = new HashMap<>();
  private int dataStart = -1;
  private int dataEnd;
  private int locations = -1;
  private int locationsEnd;

  private HeifBlocks(byte[] content, Blocks into) {
    this.content = content;
    this.into = into;
  }

  static void find(byte[] content, Blocks into) {
    HeifBlocks heif = new HeifBlocks(content, into);
    Boxes.walk(
        content,
        0,
        content.length,
        (type, start, end) -> {
          if (type.equals("meta") && end - start > 4) {
            Boxes.walk(content, start + 4, end, heif::inMeta);
          }
        });
    if (heif.locations >= 0) {
      new ItemLocations(content, heif.locations, heif.locationsEnd).each(heif::item);
    }
  }

  private void inMeta(String type, int start, int end) {
    switch (type) {
      case "iinf" -> items(start, end);
      case "iloc" -> {
        locations = start;
        locationsEnd = end;
      }
      case "idat" -> {
        dataStart = start;
        dataEnd = end;
      }
      case "iprp" -> Boxes.walk(content, start, end, this::inProperties);
      default -> {}
    }
  }

  private void inProperties(String type, int start, int end) {
    if (type.equals("ipco")) {
      Boxes.walk(content, start, end, this::inContainer);
    }
  }

  private void inContainer(String type, int start, int end) {
    boolean isProfile =
        type.equals("colr")
            && (Bytes.startsWith(content, start, "prof")
                || Bytes.startsWith(content, start, "rICC"));
    if (isProfile) {
      into.icc(content, start + 4, end);
    }
  }

  private void items(int start, int end) {
    if (end - start < 8) {
      return;
    }
    boolean wide = content[start] != 0;
    Boxes.walk(content, start + (wide ? 8 : 6), end, this::itemEntry);
  }

  /** Versions 2 and 3: identifier of 16 or 32 bits, protection, type, name, perhaps MIME type. */
  private void itemEntry(String type, int start, int end) {
    int version = end > start ? content[start] : 0;
    int idBytes = version == 2 ? 2 : 4;
    int kind = start + 4 + idBytes + 2;
    boolean isEntry = type.equals("infe") && (version == 2 || version == 3) && kind + 4 <= end;
    if (isEntry && kinds.size() < MAX_ITEMS) {
      long id = version == 2 ? Bytes.uint16(content, start + 4) : Bytes.uint32(content, start + 4);
      String name = Bytes.latin1(content, kind, kind + 4);
      if (name.equals("mime")) {
        boolean xmp = Bytes.latin1(content, kind + 4, end).contains("application/rdf+xml");
        kinds.put(id, xmp ? "xmp" : "other");
      } else {
        kinds.put(id, name);
      }
    }
  }

  private void item(long id, boolean inData, long offset, long length) {
    String kind = kinds.get(id);
    if (kind == null || offset < 0 || length < 0 || (inData && dataStart < 0)) {
      return;
    }
    long limit = inData ? dataEnd : content.length;
    long start = inData ? dataStart + offset : offset;
    if (start >= limit || start < 0) {
      return;
    }
    int end = (int) (length == 0 ? limit : Math.min(limit, start + length));
    if (kind.equals("Exif")) {
      ExifItem.add(content, (int) start, end, into);
    } else if (kind.equals("xmp")) {
      into.xmp(content, (int) start, end);
    }
  }
}
