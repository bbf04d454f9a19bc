package org.imagelake.image.codec;

import java.nio.ByteOrder;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.Limits;

/**
 * WebP (RFC 9649): lossy VP8, lossless VP8L, and the extended form with alpha, profile, animation.
 * Colour is told as what decoders hand out, RGB or RGBA.
 */
final class WebpHeaders implements HeaderReader {
  private static final int FIRST_CHUNK = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int FRAME_HEADER = 16;
  private static final int ALPHA_FLAG = 0x10;
  private static final int ANIMATION_FLAG = 0x02;
  private static final int LOSSLESS_SIGNATURE = 0x2F;
  private static final int SIDE = 0x3FFF;

  @Override
  public void read(Bytes bytes, HeaderDraft draft, Limits limits) throws BadHeader {
    Bytes little = bytes.in(ByteOrder.LITTLE_ENDIAN);
    draft.bitDepth = 8;
    long data = FIRST_CHUNK + CHUNK_HEADER;
    try {
      if (little.says(FIRST_CHUNK, "VP8X")) {
        readExtended(little, data, draft, limits);
      } else if (!readImage(little, FIRST_CHUNK, draft, true)) {
        Code code = little.length() < data ? Code.TRUNCATED : Code.BAD_HEADER;
        throw new BadHeader(code, "expected a VP8, VP8L or VP8X chunk first");
      }
    } finally {
      draft.channels = draft.alpha ? 4 : 3;
      draft.colorModel = draft.alpha ? "RGBA" : "RGB";
    }
  }

  private static void readExtended(Bytes bytes, long data, HeaderDraft draft, Limits limits)
      throws BadHeader {
    int flags = bytes.u8(data);
    draft.alpha = (flags & ALPHA_FLAG) != 0;
    boolean animation = (flags & ANIMATION_FLAG) != 0;
    draft.size(bytes.u24(data + 4) + 1L, bytes.u24(data + 7) + 1L);
    int frames = 0;
    long at = behind(bytes, FIRST_CHUNK);
    while (bytes.has(at, CHUNK_HEADER) && frames < limits.maxFrames()) {
      if (bytes.says(at, "ICCP")) {
        draft.iccProfile = true;
      } else if (bytes.says(at, "ALPH")) {
        draft.alpha = true;
      } else if (bytes.says(at, "ANMF")) {
        frames++;
        if (frames == 1) {
          readFrame(bytes, at, draft);
        }
      } else if (readImage(bytes, at, draft, false) && !animation) {
        break;
      }
      at = behind(bytes, at);
    }
    draft.frames = Math.max(1, frames);
    draft.animated = animation && frames > 1;
  }

  /** The chunks of the first frame, which tell how it is compressed. */
  private static void readFrame(Bytes bytes, long frame, HeaderDraft draft) throws BadHeader {
    long at = frame + CHUNK_HEADER + FRAME_HEADER;
    while (bytes.says(at, "ALPH")) {
      draft.alpha = true;
      at = behind(bytes, at);
    }
    readImage(bytes, at, draft, false);
  }

  /** Reads an image chunk; false when this chunk is none. */
  private static boolean readImage(Bytes bytes, long at, HeaderDraft draft, boolean tellsSize)
      throws BadHeader {
    if (bytes.says(at, "VP8 ")) {
      draft.compression = "VP8";
      if (tellsSize) {
        readLossySize(bytes, at + CHUNK_HEADER, draft);
      }
      return true;
    }
    if (bytes.says(at, "VP8L")) {
      draft.compression = "VP8L";
      readLossless(bytes, at + CHUNK_HEADER, draft, tellsSize);
      return true;
    }
    return false;
  }

  private static void readLossySize(Bytes bytes, long data, HeaderDraft draft) throws BadHeader {
    boolean keyFrame = (bytes.u8(data) & 1) == 0;
    if (!keyFrame || bytes.u24(data + 3) != 0x2A019D) {
      throw BadHeader.damaged("expected a VP8 key frame with start code 9d 01 2a");
    }
    draft.size(bytes.u16(data + 6) & SIDE, bytes.u16(data + 8) & SIDE);
  }

  private static void readLossless(Bytes bytes, long data, HeaderDraft draft, boolean tellsSize)
      throws BadHeader {
    if (bytes.u8(data) != LOSSLESS_SIGNATURE) {
      throw BadHeader.damaged("expected the VP8L signature 2f, found another byte");
    }
    long packed = bytes.u32(data + 1);
    draft.alpha |= (packed >> 28 & 1) != 0;
    if (tellsSize) {
      draft.size((packed & SIDE) + 1, (packed >> 14 & SIDE) + 1);
    }
  }

  /** The position behind a chunk; chunks are padded to even lengths. */
  private static long behind(Bytes bytes, long chunk) throws BadHeader {
    long length = bytes.u32(chunk + 4);
    return chunk + CHUNK_HEADER + length + (length & 1);
  }
}
