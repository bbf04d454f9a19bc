package org.imagelake.image.codec;

import java.util.List;
import java.util.function.IntSupplier;

/** The frame header of a JPEG (T.81 B.2.2), and what decides how its components are coloured. */
final class JpegFrame {
  private static final List<String> PROCESSES =
      List.of(
          "BASELINE",
          "EXTENDED",
          "PROGRESSIVE",
          "LOSSLESS",
          "",
          "DIFFERENTIAL",
          "DIFFERENTIAL_PROGRESSIVE",
          "DIFFERENTIAL_LOSSLESS",
          "",
          "ARITHMETIC",
          "ARITHMETIC_PROGRESSIVE",
          "ARITHMETIC_LOSSLESS",
          "",
          "ARITHMETIC_DIFFERENTIAL",
          "ARITHMETIC_DIFFERENTIAL_PROGRESSIVE",
          "ARITHMETIC_DIFFERENTIAL_LOSSLESS");

  private static final int NO_ADOBE = -1;

  private final JpegTables tables = new JpegTables();
  private int marker;
  private int precision;
  private int width;
  private int lines;
  private int components;
  private int[] ids = {};
  private int[] factors = {};
  private int[] tableOf = {};
  private boolean jfif;
  private int adobeTransform = NO_ADOBE;

  boolean found() {
    return marker != 0;
  }

  JpegTables tables() {
    return tables;
  }

  int components() {
    return components;
  }

  boolean isProgressive() {
    return process().endsWith("PROGRESSIVE");
  }

  void foundJfif() {
    jfif = true;
  }

  void foundAdobe(int transform) {
    adobeTransform = transform;
  }

  void read(Bytes bytes, int marker, long at) throws BadHeader {
    precision = bytes.u8(at + 2);
    lines = bytes.u16(at + 3);
    width = bytes.u16(at + 5);
    components = bytes.u8(at + 7);
    this.marker = marker;
    if (components == 0) {
      throw BadHeader.damaged("expected at least one component, found none");
    }
    int[] found = new int[components * 3];
    for (int i = 0; bytes.has(at + 8, found.length) && i < found.length; i++) {
      found[i] = bytes.u8(at + 8 + i);
    }
    ids = every(found, 0);
    factors = every(found, 1);
    tableOf = every(found, 2);
  }

  private int[] every(int[] triples, int offset) {
    int[] picked = new int[components];
    for (int i = 0; i < components; i++) {
      picked[i] = triples[i * 3 + offset];
    }
    return picked;
  }

  /** Zero lines mean that a later segment tells. */
  void size(HeaderDraft draft, IntSupplier linesBehindFirstScan) throws BadHeader {
    draft.size(width, lines == 0 ? linesBehindFirstScan.getAsInt() : lines);
  }

  /** Fills in what follows from the frame and the tables together. */
  void describe(HeaderDraft draft) {
    if (!draft.hasSize()) {
      return;
    }
    draft.bitDepth = precision;
    draft.channels = components;
    draft.colorModel = colorModel();
    draft.compression = process();
    draft.interlaced = isProgressive();
    if (components == 3 || components == 4) {
      draft.chromaSubsampling = JpegSampling.name(factors);
    }
    if (!process().endsWith("LOSSLESS") && marker != JpegMarkers.JPEG_LS_FRAME) {
      int chroma = components >= 3 ? tableOf[1] : tableOf[0];
      draft.jpegQuality = tables.quality(tableOf[0], chroma);
    }
  }

  private String process() {
    return marker == JpegMarkers.JPEG_LS_FRAME ? "JPEG_LS" : PROCESSES.get(marker & 0xF);
  }

  /** libjpeg's rules: JFIF decides, then Adobe's transform, then the component ids. */
  private String colorModel() {
    return switch (components) {
      case 1 -> "GRAY";
      case 3 -> isRgb() ? "RGB" : "YCBCR";
      case 4 -> adobeTransform == 2 ? "YCCK" : "CMYK";
      default -> null;
    };
  }

  private boolean isRgb() {
    if (jfif) {
      return false;
    }
    if (adobeTransform != NO_ADOBE) {
      return adobeTransform == 0;
    }
    boolean numbered = ids[0] == 1 && ids[1] == 2 && ids[2] == 3;
    boolean lettered = ids[0] == 'R' && ids[1] == 'G' && ids[2] == 'B';
    return lettered || (numbered && process().endsWith("LOSSLESS"));
  }
}
