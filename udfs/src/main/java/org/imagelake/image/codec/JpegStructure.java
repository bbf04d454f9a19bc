package org.imagelake.image.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The marker structure of a JPEG, ITU-T T.81 annex B. */
final class JpegStructure {
  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP2 = 0xE2;
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(ISO_8859_1);

  /** Bytes that writers leave after the end of an image. */
  private static final int PADDING = 512;

  private JpegStructure() {}

  /**
   * Whether the image has its end marker. A file that ends with one is taken at its word; else the
   * scans are walked, because cameras append previews, videos and notes.
   */
  static boolean hasEnd(byte[] content) {
    int last = content.length - 1;
    int stop = Math.max(1, content.length - PADDING);
    while (last > stop && (content[last] == 0 || content[last] == (byte) 0xFF)) {
      last--;
    }
    if (last >= 1 && content[last] == (byte) EOI && content[last - 1] == (byte) 0xFF) {
      return true;
    }
    int at = afterSegments(content, 0);
    while (at < content.length) {
      int marker = nextMarker(content, at);
      if (marker < 0) {
        return false;
      }
      if ((content[marker + 1] & 0xFF) == EOI) {
        return true;
      }
      at = Math.max(marker + 2, afterSegments(content, marker)); // a cut segment is not walked
    }
    return false;
  }

  /** Offset of the first byte of entropy-coded data after the segments from {@code at} on. */
  private static int afterSegments(byte[] content, int at) {
    while (at + 3 < content.length && content[at] == (byte) 0xFF) {
      int marker = content[at + 1] & 0xFF;
      if (marker == 0xFF) {
        at++;
      } else if (marker == EOI) {
        return at;
      } else if (marker == SOI || marker == 1) {
        at += 2;
      } else {
        at += 2 + ((content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF);
        if (marker == SOS) {
          return at;
        }
      }
    }
    return at;
  }

  /** Offset of the next marker that is no restart marker, or −1. */
  private static int nextMarker(byte[] content, int from) {
    for (int i = from; i + 1 < content.length; i++) {
      if (content[i] == (byte) 0xFF) {
        int marker = content[i + 1] & 0xFF;
        if (marker > 1 && marker != 0xFF && (marker < 0xD0 || marker > 0xD7)) {
          return i;
        }
      }
    }
    return -1;
  }

  /** The same image without an embedded profile: Java's readers would apply it on their own. */
  static byte[] withoutProfile(byte[] content) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
    int at = 2;
    kept.write(content, 0, Math.min(2, content.length));
    while (at + 3 < content.length && content[at] == (byte) 0xFF) {
      int marker = content[at + 1] & 0xFF;
      if (marker == SOS || marker == EOI) {
        break;
      }
      int length =
          marker == 0xFF ? 1 : 2 + ((content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF);
      int end = Math.min(content.length, at + length);
      if (marker != APP2 || !startsWithProfile(content, at + 4)) {
        kept.write(content, at, end - at);
      }
      at = end;
    }
    kept.write(content, at, content.length - at);
    return kept.toByteArray();
  }

  private static boolean startsWithProfile(byte[] content, int at) {
    int end = at + PROFILE.length;
    return end <= content.length && Arrays.equals(content, at, end, PROFILE, 0, PROFILE.length);
  }
}
