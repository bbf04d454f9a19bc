package org.imagelake.image.codec;

import org.imagelake.image.Limits;

/**
 * JPEG (ITU-T T.81; T.871 for JFIF, T.872 for Adobe's segment): walks the marker segments up to the
 * first scan. Entropy-coded data is only looked at when more scans may follow.
 */
final class JpegHeaders implements HeaderReader {
  private static final int APP0 = 0xE0;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;

  @Override
  public void read(Bytes bytes, HeaderDraft draft, Limits limits) throws BadHeader {
    JpegFrame frame = new JpegFrame();
    try {
      readSegments(bytes, frame, draft, limits);
    } finally {
      frame.describe(draft);
    }
  }

  private static void readSegments(Bytes bytes, JpegFrame frame, HeaderDraft draft, Limits limits)
      throws BadHeader {
    long at = 2;
    while (true) {
      at = JpegMarkers.next(bytes, at);
      int marker = bytes.u8(at - 1);
      if (JpegMarkers.isStartOfFrame(marker)) {
        if (!frame.found()) {
          frame.read(bytes, marker, at);
          frame.size(draft, () -> JpegScans.lineCount(bytes));
        }
      } else if (marker == JpegMarkers.START_OF_SCAN) {
        requireFrame(frame, "the first scan");
        draft.scans = countScans(bytes, at, frame, limits);
        return;
      } else if (marker == JpegMarkers.END_OF_IMAGE) {
        requireFrame(frame, "the end of the image");
        return;
      } else if (marker == JpegMarkers.QUANTISATION_TABLES) {
        frame.tables().read(bytes, at);
      } else {
        readApplicationSegment(bytes, marker, at, frame, draft);
      }
      at = JpegMarkers.behind(bytes, marker, at);
    }
  }

  private static void requireFrame(JpegFrame frame, String found) throws BadHeader {
    if (!frame.found()) {
      throw BadHeader.damaged("expected a frame header, found " + found + " before it");
    }
  }

  /** A sequential JPEG whose first scan has all components has no other scan. */
  private static int countScans(Bytes bytes, long at, JpegFrame frame, Limits limits)
      throws BadHeader {
    boolean single = !frame.isProgressive() && bytes.u8(at + 2) >= frame.components();
    return single ? 1 : JpegScans.count(bytes, at, limits.maxScans() + 1);
  }

  private static void readApplicationSegment(
      Bytes bytes, int marker, long at, JpegFrame frame, HeaderDraft draft) throws BadHeader {
    if (marker == APP0 && bytes.says(at + 2, "JFIF\0")) {
      frame.foundJfif();
      readDensity(bytes, at, draft);
    } else if (marker == APP14 && bytes.says(at + 2, "Adobe") && bytes.u16(at) >= 14) {
      frame.foundAdobe(bytes.u8(at + 13));
    } else if (marker == APP2 && bytes.says(at + 2, "ICC_PROFILE\0")) {
      draft.iccProfile = true;
    }
  }

  private static void readDensity(Bytes bytes, long at, HeaderDraft draft) throws BadHeader {
    int unit = bytes.u8(at + 9);
    double toInches = unit == 1 ? 1 : unit == 2 ? Resolution.CENTIMETRES_PER_INCH : 0;
    draft.resolution(bytes.u16(at + 10) * toInches, bytes.u16(at + 12) * toInches);
  }
}
