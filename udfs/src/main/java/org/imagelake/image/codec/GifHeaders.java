package org.imagelake.image.codec;

import java.nio.ByteOrder;
import org.imagelake.image.Limits;

/**
 * GIF87a and GIF89a: the logical screen, and the blocks of all frames without their pixels. Alpha
 * and interlacing are those of the first frame, the one that is measured.
 */
final class GifHeaders implements HeaderReader {
  private static final int SCREEN = 6;
  private static final int GRAPHIC_CONTROL = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final int TABLE_FLAG = 0x80;
  private static final int INTERLACE_FLAG = 0x40;
  private static final int TRANSPARENT_FLAG = 0x01;

  @Override
  public void read(Bytes bytes, HeaderDraft draft, Limits limits) throws BadHeader {
    Bytes little = bytes.in(ByteOrder.LITTLE_ENDIAN);
    draft.channels = 1;
    draft.colorModel = "PALETTE";
    draft.compression = "LZW";
    int flags = little.u8(SCREEN + 4);
    draft.bitDepth = GifBlocks.tableBits(flags);
    int width = little.u16(SCREEN);
    int height = little.u16(SCREEN + 2);
    if (width > 0 && height > 0) {
      draft.size(width, height);
    }
    readBlocks(little, width, height, draft, limits);
    if (!draft.hasSize()) {
      draft.size(width, height);
    }
  }

  private static void readBlocks(
      Bytes bytes, int width, int height, HeaderDraft draft, Limits limits) throws BadHeader {
    GifBlocks.walk(
        bytes,
        new GifBlocks.Visitor() {
          private int frames;

          @Override
          public void extension(long at) throws BadHeader {
            readExtension(bytes, at, frames, draft);
          }

          @Override
          public boolean image(long at) throws BadHeader {
            frames++;
            if (frames == 1) {
              readFirstFrame(bytes, at, bytes.u8(at + 9), width, height, draft);
            }
            draft.frames = frames;
            draft.animated = frames > 1;
            return frames < limits.maxFrames();
          }
        });
  }

  /**
   * A first frame that reaches beyond the screen makes it larger, as viewers do; what it leaves
   * open is transparent, as viewers have it, whatever the background colour.
   */
  private static void readFirstFrame(
      Bytes bytes, long at, int flags, int width, int height, HeaderDraft draft) throws BadHeader {
    int right = bytes.u16(at + 1) + bytes.u16(at + 5);
    int bottom = bytes.u16(at + 3) + bytes.u16(at + 7);
    draft.size(Math.max(width, right), Math.max(height, bottom));
    boolean covers = bytes.u16(at + 5) == draft.width() && bytes.u16(at + 7) == draft.height();
    draft.alpha |= !covers;
    draft.interlaced = (flags & INTERLACE_FLAG) != 0;
    if ((flags & TABLE_FLAG) != 0) {
      draft.bitDepth = GifBlocks.tableBits(flags);
    }
  }

  private static void readExtension(Bytes bytes, long at, int framesBefore, HeaderDraft draft)
      throws BadHeader {
    int label = bytes.u8(at + 1);
    if (label == GRAPHIC_CONTROL && framesBefore == 0) {
      draft.alpha = (bytes.u8(at + 3) & TRANSPARENT_FLAG) != 0;
    } else if (label == APPLICATION && bytes.says(at + 3, "ICCRGBG1012")) {
      draft.iccProfile = true;
    }
  }
}
