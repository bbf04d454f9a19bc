package org.imagelake.image.codec;

import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.Limits;

/** PNG and APNG (W3C PNG, third edition): the chunks before the first IDAT. */
final class PngHeaders implements HeaderReader {
  private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
  private static final int FIRST_CHUNK = 8;
  private static final int HEADER_LENGTH = 13;

  private static final int PALETTE = 3;
  private static final Map<Integer, String> MODELS =
      Map.of(0, "GRAY", 2, "RGB", PALETTE, "PALETTE", 4, "GRAY_ALPHA", 6, "RGBA");
  private static final Map<Integer, Integer> CHANNELS = Map.of(0, 1, 2, 3, PALETTE, 1, 4, 2, 6, 4);
  private static final Map<Integer, Set<Integer>> DEPTHS =
      Map.of(
          0,
          Set.of(1, 2, 4, 8, 16),
          2,
          Set.of(8, 16),
          PALETTE,
          Set.of(1, 2, 4, 8),
          4,
          Set.of(8, 16),
          6,
          Set.of(8, 16));

  /**
   * From this on acTL's frame count is out of its range; then, as with a second acTL, decoders
   * ignore it.
   */
  private static final long TOO_MANY_FRAMES = 1L << 31;

  @Override
  public void read(Bytes bytes, HeaderDraft draft, Limits limits) throws BadHeader {
    if (!bytes.says(0, SIGNATURE)) {
      Code code = bytes.length() < FIRST_CHUNK ? Code.TRUNCATED : Code.BAD_HEADER;
      throw new BadHeader(code, "expected the 8 bytes of the signature, found them damaged");
    }
    long header = FIRST_CHUNK;
    if (bytes.says(header + 4, "CgBI")) { // written by Apple's tools in front of the header
      header += 12 + bytes.u32(header);
    }
    readHeaderChunk(bytes, header, draft);
    readAncillaryChunks(bytes, header + 12 + HEADER_LENGTH, draft, limits);
  }

  private static void readHeaderChunk(Bytes bytes, long at, HeaderDraft draft) throws BadHeader {
    if (!bytes.says(at + 4, "IHDR") || bytes.u32(at) != HEADER_LENGTH) {
      throw BadHeader.damaged("expected an IHDR chunk of 13 bytes, found something else");
    }
    long data = at + 8;
    long stored = bytes.u32(data + HEADER_LENGTH);
    CRC32 crc = new CRC32();
    crc.update(bytes.array(), (int) at + 4, 4 + HEADER_LENGTH);
    if (crc.getValue() != stored) {
      throw BadHeader.damaged(
          String.format("expected IHDR checksum %08x, found %08x", crc.getValue(), stored));
    }
    int depth = bytes.u8(data + 8);
    int colorType = bytes.u8(data + 9);
    int interlace = bytes.u8(data + 12);
    if (!DEPTHS.getOrDefault(colorType, Set.of()).contains(depth)) {
      throw BadHeader.damaged(
          "expected an allowed colour type and depth, found " + colorType + " and " + depth);
    }
    if (bytes.u8(data + 10) != 0 || bytes.u8(data + 11) != 0 || interlace > 1) {
      throw BadHeader.damaged("expected compression 0, filter 0 and interlace 0 or 1");
    }
    draft.bitDepth = depth;
    draft.channels = CHANNELS.get(colorType);
    draft.colorModel = MODELS.get(colorType);
    draft.alpha = colorType >= 4;
    draft.interlaced = interlace == 1;
    draft.compression = "DEFLATE";
    draft.size(bytes.u32(data), bytes.u32(data + 4));
  }

  private static void readAncillaryChunks(Bytes bytes, long first, HeaderDraft draft, Limits limits)
      throws BadHeader {
    boolean firstFrameIsDefaultImage = false;
    int animationChunks = 0;
    long declaredFrames = 0;
    for (long at = first; bytes.has(at, 8); at += 12 + bytes.u32(at)) {
      if (bytes.says(at + 4, "IDAT") || bytes.says(at + 4, "IEND")) {
        break;
      } else if (bytes.says(at + 4, "tRNS")) {
        draft.alpha = true;
      } else if (bytes.says(at + 4, "iCCP")) {
        draft.iccProfile = true;
      } else if (bytes.says(at + 4, "pHYs")) {
        readDensity(bytes, at + 8, draft);
      } else if (bytes.says(at + 4, "acTL")) {
        animationChunks++;
        declaredFrames = bytes.u32(at + 8);
      } else if (bytes.says(at + 4, "fcTL")) {
        firstFrameIsDefaultImage = true;
      }
    }
    if (animationChunks == 1 && declaredFrames > 0 && declaredFrames < TOO_MANY_FRAMES) {
      // A default image outside the animation is one more picture in the file.
      long frames = declaredFrames + (firstFrameIsDefaultImage ? 0 : 1);
      draft.frames = (int) Math.min(frames, limits.maxFrames());
      draft.animated = draft.frames > 1;
    }
  }

  private static void readDensity(Bytes bytes, long data, HeaderDraft draft) throws BadHeader {
    if (bytes.u8(data + 8) == 1) { // pixels per metre; 0 gives only an aspect ratio
      draft.resolution(
          bytes.u32(data) * Resolution.METRES_PER_INCH,
          bytes.u32(data + 4) * Resolution.METRES_PER_INCH);
    }
  }
}
