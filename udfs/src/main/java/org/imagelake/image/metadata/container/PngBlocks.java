package org.imagelake.image.metadata.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Finds metadata in the chunks of a PNG (ISO/IEC 15948): eXIf, iCCP and the three text chunks, with
 * XMP and ImageMagick's "Raw profile type" among them. Pixel chunks are skipped, so that metadata
 * behind them is found too.
 */
final class PngBlocks {
  private static final int SIGNATURE = 8;

  /** Length, type and checksum. */
  private static final int CHUNK_FRAME = 12;

  private static final int MAX_KEYWORD = 79;
  private static final String XMP_KEYWORD = "XML:com.adobe.xmp";
  private static final String RAW_PROFILE = "Raw profile type ";

  /** For all compressed chunks of a file together. */
  private static final int MAX_INFLATED = 8 << 20;

  private final byte[] content;
  private final Blocks into;
  private int inflatedLeft = MAX_INFLATED;

  private PngBlocks(byte[] content, Blocks into) {
    this.content = content;
    this.into = into;
  }

  static void find(byte[] content, Blocks into) {
    new PngBlocks(content, into).chunks();
  }

  private void chunks() {
    int at = SIGNATURE;
    while (at + CHUNK_FRAME <= content.length) {
      long length = Bytes.uint32(content, at);
      int start = at + 8;
      int end = (int) Math.min(content.length, start + length);
      String type = Bytes.latin1(content, at + 4, start);
      chunk(type, start, end);
      if (end == content.length || type.equals("IEND")) {
        return;
      }
      at = end + 4;
    }
  }

  private void chunk(String type, int start, int end) {
    switch (type) {
      case "eXIf" -> exif(content, start, end, into);
      case "iCCP" -> {
        int name = keywordEnd(content, start, end);
        if (name >= 0 && name + 2 < end) {
          byte[] profile = inflate(name + 2, end);
          into.icc(profile, 0, profile.length);
        }
      }
      case "tEXt", "zTXt", "iTXt" -> {
        int nul = keywordEnd(content, start, end);
        if (nul > start) {
          text(type, Bytes.latin1(content, start, nul), nul + 1, end);
        }
      }
      default -> {}
    }
  }

  private void text(String type, String keyword, int start, int end) {
    byte[] text;
    if (type.equals("tEXt")) {
      text = copy(content, start, end);
    } else if (type.equals("zTXt")) {
      text = inflate(start + 1, end);
    } else {
      text = international(start, end);
    }
    if (keyword.equals(XMP_KEYWORD)) {
      into.xmp(text, 0, text.length);
    } else if (keyword.startsWith(RAW_PROFILE)) {
      rawProfile(keyword.substring(RAW_PROFILE.length()).toLowerCase(Locale.ROOT), text);
    } else {
      into.text(keyword, text, 0, text.length);
    }
  }

  /** Compression flag and method, language and translated keyword, then UTF-8 text. */
  private byte[] international(int start, int end) {
    if (start + 2 > end) {
      return new byte[0];
    }
    int language = nul(content, start + 2, end);
    int translated = language < 0 ? -1 : nul(content, language + 1, end);
    if (translated < 0) {
      return new byte[0];
    }
    return content[start] == 1 ? inflate(translated + 1, end) : copy(content, translated + 1, end);
  }

  /** Newline, name, newline, length, newline, and the bytes in hexadecimal with line breaks. */
  private void rawProfile(String name, byte[] text) {
    String[] parts = new String(text, StandardCharsets.ISO_8859_1).strip().split("\\s+", 3);
    if (parts.length < 3) {
      return;
    }
    String hex = parts[2].replaceAll("[^0-9A-Fa-f]", "");
    byte[] profile = HexFormat.of().parseHex(hex, 0, hex.length() & ~1);
    switch (name) {
      case "exif", "app1" -> {
        if (Bytes.startsWith(profile, 0, "http://ns.adobe.com/xap/1.0/\0")) {
          into.xmp(profile, "http://ns.adobe.com/xap/1.0/\0".length(), profile.length);
        } else {
          exif(profile, 0, profile.length, into);
        }
      }
      case "iptc", "8bim" -> {
        if (Bytes.startsWith(profile, 0, "8BIM")) {
          PhotoshopBlocks.find(profile, 0, profile.length, into);
        } else {
          into.iptc(profile, 0, profile.length);
        }
      }
      case "xmp" -> into.xmp(profile, 0, profile.length);
      case "icc", "icm" -> into.icc(profile, 0, profile.length);
      default -> {}
    }
  }

  /** Some writers keep JPEG's preamble. */
  private static void exif(byte[] content, int start, int end, Blocks into) {
    boolean preamble = Bytes.startsWith(content, start, "Exif\0\0");
    into.exif(content, preamble ? start + 6 : start, end);
  }

  private byte[] inflate(int start, int end) {
    int most = Math.min(inflatedLeft, Blocks.MAX_BLOCK_BYTES);
    if (start >= end || most == 0) {
      return new byte[0];
    }
    byte[] inflated = Inflate.bounded(content, start, end, most);
    inflatedLeft -= inflated.length;
    return inflated;
  }

  private static int keywordEnd(byte[] content, int start, int end) {
    return nul(content, start, Math.min(end, start + MAX_KEYWORD + 1));
  }

  private static int nul(byte[] content, int start, int end) {
    for (int i = start; i < end; i++) {
      if (content[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static byte[] copy(byte[] content, int start, int end) {
    int bounded = Math.min(end, start + Blocks.MAX_BLOCK_BYTES);
    return start < bounded ? Arrays.copyOfRange(content, start, bounded) : new byte[0];
  }
}
