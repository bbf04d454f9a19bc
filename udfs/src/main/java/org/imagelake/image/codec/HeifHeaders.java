package org.imagelake.image.codec;

import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.Limits;

/**
 * HEIF and AVIF (ISO/IEC 23008-12 §6): the properties that are associated with the primary item.
 * Files without an association table give the first size there is.
 */
final class HeifHeaders implements HeaderReader {
  /** Flag of the association table: indices have 15 bits instead of 7. */
  private static final int WIDE_INDEX = 1;

  private record Box(String type, int start, int end) {}

  /** The boxes that matter, as they lie in the file. */
  private static final class Meta {
    final List<Box> properties = new ArrayList<>();
    Box primary;
    Box associations;
  }

  @Override
  public void read(Bytes bytes, HeaderDraft draft, Limits limits) throws BadHeader {
    Meta meta = meta(bytes.array());
    List<Box> properties = meta.properties;
    if (meta.primary != null && meta.associations != null) {
      properties = associated(bytes, meta);
    }
    for (Box property : properties) {
      readProperty(bytes, property, draft);
    }
    if (!draft.hasSize()) {
      throw BadHeader.damaged("expected an image with a size (ispe), found none");
    }
    draft.colorModel = draft.colorModel == null ? "RGB" : draft.colorModel;
    draft.alpha = meta.properties.stream().anyMatch(box -> isAlpha(bytes, box));
  }

  private static Meta meta(byte[] content) {
    Meta meta = new Meta();
    Boxes.walk(
        content,
        0,
        content.length,
        (type, start, end) -> {
          if (type.equals("meta") && end - start > 4) {
            Boxes.walk(content, start + 4, end, (t, s, e) -> inMeta(content, meta, t, s, e));
          }
        });
    return meta;
  }

  private static void inMeta(byte[] content, Meta meta, String type, int start, int end) {
    if (type.equals("pitm")) {
      meta.primary = new Box(type, start, end);
    } else if (type.equals("iprp")) {
      Boxes.walk(
          content,
          start,
          end,
          (t, s, e) -> {
            if (t.equals("ipco")) {
              Boxes.walk(content, s, e, (p, ps, pe) -> meta.properties.add(new Box(p, ps, pe)));
            } else if (t.equals("ipma") && meta.associations == null) {
              meta.associations = new Box(t, s, e);
            }
          });
    }
  }

  /** The properties of the primary item; all of them when the table does not know it. */
  private static List<Box> associated(Bytes bytes, Meta meta) throws BadHeader {
    int start = meta.primary.start();
    long wanted = bytes.u8(start) == 0 ? bytes.u16(start + 4) : bytes.u32(start + 4);
    long at = meta.associations.start();
    boolean wideItem = bytes.u8(at) > 0;
    boolean wideIndex = (bytes.u8(at + 3) & WIDE_INDEX) != 0;
    long items = bytes.u32(at + 4);
    at += 8;
    for (long i = 0; i < items && at < meta.associations.end(); i++) {
      long item = wideItem ? bytes.u32(at) : bytes.u16(at);
      at += wideItem ? 4 : 2;
      int count = bytes.u8(at++);
      List<Box> found = new ArrayList<>();
      for (int k = 0; k < count; k++) {
        int index = wideIndex ? bytes.u16(at) & 0x7FFF : bytes.u8(at) & 0x7F;
        at += wideIndex ? 2 : 1;
        if (index >= 1 && index <= meta.properties.size()) {
          found.add(meta.properties.get(index - 1));
        }
      }
      if (item == wanted) {
        return found;
      }
    }
    return meta.properties;
  }

  private static void readProperty(Bytes bytes, Box box, HeaderDraft draft) throws BadHeader {
    int at = box.start();
    if (box.type().equals("ispe") && !draft.hasSize()) {
      draft.size(bytes.u32(at + 4), bytes.u32(at + 8));
    } else if (box.type().equals("pixi")) {
      draft.channels = bytes.u8(at + 4);
      draft.bitDepth = bytes.u8(at + 5);
      draft.colorModel = draft.channels == 1 ? "GRAY" : "RGB";
    } else if (box.type().equals("hvcC")) {
      draft.compression = "HEVC";
    } else if (box.type().equals("av1C")) {
      draft.compression = "AV1";
    } else if (box.type().equals("colr") && (bytes.says(at, "prof") || bytes.says(at, "rICC"))) {
      draft.iccProfile = true;
    }
  }

  private static boolean isAlpha(Bytes bytes, Box box) {
    return box.type().equals("auxC")
        && (bytes.says(box.start() + 4, "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")
            || bytes.says(box.start() + 4, "urn:mpeg:hevc:2015:auxid:1"));
  }
}
