package org.imagelake.image.metadata.container;

import java.io.ByteArrayOutputStream;

/** Finds comments, XMP and ICC profiles in the extensions of a GIF (GIF89a; XMP Part 3 §1.1.2). */
final class GifBlocks {
  private static final int HEADER = 13;
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int COMMENT = 0xFE;
  private static final int APPLICATION = 0xFF;
  private static final int APPLICATION_LENGTH = 11;
  private static final int IMAGE_HEADER = 10;

  /** XMP stands in a GIF unblocked; behind it come 258 bytes that lead any reader to its end. */
  private static final int XMP_TRAILER = 258;

  private GifBlocks() {}

  static void find(byte[] content, Blocks into) {
    if (content.length < HEADER) {
      return;
    }
    int at = HEADER + colorTable(content[10]);
    while (at + 1 < content.length) {
      int kind = content[at] & 0xFF;
      if (kind == EXTENSION) {
        at = extension(content, at + 1, into);
      } else if (kind == IMAGE && at + IMAGE_HEADER < content.length) {
        int data = at + IMAGE_HEADER + colorTable(content[at + 9]) + 1;
        at = skip(content, data);
      } else {
        return;
      }
    }
  }

  private static int extension(byte[] content, int at, Blocks into) {
    int label = content[at] & 0xFF;
    int data = at + 1;
    if (label == COMMENT) {
      byte[] comment = join(content, data);
      into.text("Comment", comment, 0, comment.length);
    } else if (label == APPLICATION
        && data < content.length
        && (content[data] & 0xFF) == APPLICATION_LENGTH) {
      int body = data + 1 + APPLICATION_LENGTH;
      if (Bytes.startsWith(content, data + 1, "XMP DataXMP")) {
        int end = skip(content, body);
        into.xmp(content, body, end - XMP_TRAILER);
      } else if (Bytes.startsWith(content, data + 1, "ICCRGBG1012")) {
        byte[] profile = join(content, body);
        into.icc(profile, 0, profile.length);
      }
    }
    return skip(content, data);
  }

  /** The offset behind a chain of sub-blocks. */
  private static int skip(byte[] content, int start) {
    int at = start;
    while (at < content.length && content[at] != 0) {
      at += 1 + (content[at] & 0xFF);
    }
    return Math.min(content.length, at + 1);
  }

  private static byte[] join(byte[] content, int start) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int at = start;
    while (at < content.length && content[at] != 0 && all.size() < Blocks.MAX_BLOCK_BYTES) {
      int end = Math.min(content.length, at + 1 + (content[at] & 0xFF));
      all.write(content, at + 1, end - at - 1);
      at = end;
    }
    return all.toByteArray();
  }

  private static int colorTable(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }
}
