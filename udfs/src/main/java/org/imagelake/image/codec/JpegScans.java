package org.imagelake.image.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks for markers in the entropy-coded part of a JPEG without decoding it: in there 0xFF is
 * always followed by 0 or a restart marker, so that any other code is a real marker.
 */
final class JpegScans {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EVERY_BYTE_1 = 0x0101010101010101L;
  private static final long EVERY_BYTE_80 = 0x8080808080808080L;

  private JpegScans() {}

  /**
   * The scans of the image, at most {@code limit}.
   *
   * @param firstScan position of the parameters of the first scan
   */
  static int count(Bytes bytes, long firstScan, int limit) {
    int scans = 1;
    long at = firstScan;
    try {
      at = JpegMarkers.behind(bytes, JpegMarkers.START_OF_SCAN, at);
      while (scans < limit) {
        at = nextSegment(bytes, at);
        int marker = bytes.u8(at - 1);
        if (marker == JpegMarkers.END_OF_IMAGE) {
          return scans;
        }
        if (marker == JpegMarkers.START_OF_SCAN) {
          scans++;
        }
        at = JpegMarkers.behind(bytes, marker, at);
      }
    } catch (BadHeader end) {
      return scans; // the file ends, or goes wrong, within these scans
    }
    return scans;
  }

  /** The height that a DNL segment declares behind the first scan; 0 without one. */
  static int lineCount(Bytes bytes) {
    try {
      long at = 2;
      while (true) {
        at = nextSegment(bytes, at);
        int marker = bytes.u8(at - 1);
        if (marker == JpegMarkers.NUMBER_OF_LINES) {
          return bytes.u16(at + 2);
        }
        if (marker == JpegMarkers.END_OF_IMAGE) {
          return 0;
        }
        at = JpegMarkers.behind(bytes, marker, at);
      }
    } catch (BadHeader end) {
      return 0;
    }
  }

  /**
   * The next marker that is neither stuffing nor a restart; a read past the end says there is none.
   */
  private static long nextSegment(Bytes bytes, long from) throws BadHeader {
    long at = from;
    while (true) {
      at = JpegMarkers.next(bytes, find0xFF(bytes.array(), at));
      if ((bytes.u8(at - 1) & 0xF8) != 0xD0) {
        return at;
      }
    }
  }

  /** Index of the first 0xFF from {@code from} on, or the length: eight bytes a step. */
  private static int find0xFF(byte[] content, long from) {
    int at = (int) Math.min(from, content.length);
    for (; at + Long.BYTES <= content.length; at += Long.BYTES) {
      long inverted = ~(long) LONGS.get(content, at);
      if (((inverted - EVERY_BYTE_1) & ~inverted & EVERY_BYTE_80) != 0) {
        break; // one of the eight is 0 in the inverse
      }
    }
    while (at < content.length && content[at] != (byte) 0xFF) {
      at++;
    }
    return at;
  }
}
