package org.imagelake.image.codec;

/** The marker codes of T.81 table B.1 that matter here, and how to step over segments. */
final class JpegMarkers {
  static final int START_OF_SCAN = 0xDA;
  static final int END_OF_IMAGE = 0xD9;
  static final int QUANTISATION_TABLES = 0xDB;
  static final int NUMBER_OF_LINES = 0xDC;
  static final int JPEG_LS_FRAME = 0xF7;

  private static final int FIRST_RESTART = 0xD0;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int FIRST_FRAME = 0xC0;
  private static final int LAST_FRAME = 0xCF;
  private static final int HUFFMAN_TABLES = 0xC4;
  private static final int EXTENSION = 0xC8;
  private static final int ARITHMETIC_CONDITIONING = 0xCC;

  private JpegMarkers() {}

  /**
   * The position behind the next marker, whose code is the byte before it. Bytes that are no marker
   * are skipped, as libjpeg does, and so are fill bytes and stuffed zeros.
   */
  static long next(Bytes bytes, long at) throws BadHeader {
    long position = at;
    while (true) {
      while (bytes.u8(position) != 0xFF) {
        position++;
      }
      while (bytes.u8(position) == 0xFF) {
        position++;
      }
      position++;
      if (bytes.u8(position - 1) != 0) {
        return position;
      }
    }
  }

  /**
   * The position behind the segment of this marker, whose parameters begin at {@code at}. Restarts
   * have none, nor have the reserved codes below the frames: decoders that look for a restart step
   * over those without a length, so that a length there could hide scans from us.
   */
  static long behind(Bytes bytes, int marker, long at) throws BadHeader {
    boolean restart = marker >= FIRST_RESTART && marker <= START_OF_IMAGE;
    if (restart || marker < FIRST_FRAME) {
      return at;
    }
    return at + Math.max(2, bytes.u16(at)); // a length below 2 counts as empty, as in libjpeg
  }

  static boolean isStartOfFrame(int marker) {
    boolean inRange = marker >= FIRST_FRAME && marker <= LAST_FRAME;
    boolean other =
        marker == HUFFMAN_TABLES || marker == EXTENSION || marker == ARITHMETIC_CONDITIONING;
    return (inRange && !other) || marker == JPEG_LS_FRAME;
  }
}
