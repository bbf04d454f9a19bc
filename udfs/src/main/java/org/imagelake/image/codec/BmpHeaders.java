package org.imagelake.image.codec;

import java.nio.ByteOrder;
import java.util.List;
import org.imagelake.image.Limits;

/**
 * BMP in all its DIB headers: OS/2 1.x (12), OS/2 2.x (16–64), Windows 3 (40) and its extensions
 * (52, 56), V4 (108) and V5 (124).
 */
final class BmpHeaders implements HeaderReader {
  /** Length of the file header; the DIB header follows. */
  static final int FILE_HEADER = 14;

  private static final int CORE = 12;
  private static final int SHORT_OS2 = 16;
  private static final int INFO = 40;
  private static final int WITH_ALPHA_MASK = 56;
  private static final int OS2 = 64;
  private static final int V4 = 108;
  private static final int V5 = 124;
  private static final int EMBEDDED_PROFILE = 0x4D424544; // "MBED"

  private static final int BITFIELDS = 3;
  private static final int ALPHA_BITFIELDS = 6;
  private static final List<String> WINDOWS_SCHEMES =
      List.of("NONE", "RLE8", "RLE4", "BITFIELDS", "JPEG", "PNG", "ALPHABITFIELDS");
  private static final List<String> OS2_SCHEMES =
      List.of("NONE", "RLE8", "RLE4", "HUFFMAN_1D", "RLE24");

  static boolean isDibSize(long size) {
    return size == CORE || (size >= SHORT_OS2 && size <= OS2) || size == V4 || size == V5;
  }

  @Override
  public void read(Bytes bytes, HeaderDraft draft, Limits limits) throws BadHeader {
    Bytes little = bytes.in(ByteOrder.LITTLE_ENDIAN);
    int dibSize = little.i32(FILE_HEADER);
    boolean core = dibSize == CORE;
    int dib = FILE_HEADER;
    int bits = core ? little.u16(dib + 10) : little.u16(dib + 14);
    if (core) {
      draft.size(little.u16(dib + 4), little.u16(dib + 6));
    } else {
      draft.size(little.i32(dib + 4), Math.abs((long) little.i32(dib + 8))); // negative: top-down
    }
    long scheme = dibSize >= 20 ? little.u32(dib + 16) : 0;
    boolean os2 = dibSize < INFO || dibSize == OS2;
    draft.compression = schemeName(os2 ? OS2_SCHEMES : WINDOWS_SCHEMES, scheme);
    describePixels(bits, draft);
    boolean masked = !os2 && (scheme == BITFIELDS || scheme == ALPHA_BITFIELDS);
    if (dibSize >= INFO) {
      draft.resolution(
          little.i32(dib + 24) * Resolution.METRES_PER_INCH,
          little.i32(dib + 28) * Resolution.METRES_PER_INCH);
    }
    if (masked && bits >= 16) {
      readMasks(little, dibSize, scheme, draft);
    }
    if (dibSize == V5 && little.i32(dib + 56) == EMBEDDED_PROFILE) {
      draft.iccProfile = little.u32(dib + 116) > 0;
    }
  }

  private static String schemeName(List<String> names, long scheme) {
    return scheme < names.size() ? names.get((int) scheme) : "BMP_" + scheme;
  }

  private static void describePixels(int bits, HeaderDraft draft) {
    if (bits == 0) { // a JPEG or PNG in the clothes of a BMP tells for itself
      return;
    }
    boolean palette = bits <= 8;
    draft.channels = palette ? 1 : 3;
    draft.colorModel = palette ? "PALETTE" : "RGB";
    if (palette) {
      draft.bitDepth = bits;
    } else if (bits == 16) {
      draft.bitDepth = 5;
    } else if (bits == 24 || bits == 32) {
      draft.bitDepth = 8;
    }
  }

  /**
   * The masks follow the 40 bytes of the Windows 3 header, be it as part of a longer one or not.
   */
  private static void readMasks(Bytes bytes, int dibSize, long scheme, HeaderDraft draft)
      throws BadHeader {
    int masks = FILE_HEADER + INFO;
    int widest = 0;
    for (int channel = 0; channel < 3; channel++) {
      widest = Math.max(widest, Integer.bitCount(bytes.i32(masks + 4L * channel)));
    }
    boolean hasAlphaMask = dibSize >= WITH_ALPHA_MASK || scheme == ALPHA_BITFIELDS;
    if (hasAlphaMask && bytes.i32(masks + 12) != 0) {
      draft.alpha = true;
      draft.channels = 4;
      draft.colorModel = "RGBA";
    }
    draft.bitDepth = widest == 0 ? draft.bitDepth : (Integer) widest;
  }
}
