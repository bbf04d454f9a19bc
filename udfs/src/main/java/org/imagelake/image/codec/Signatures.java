package org.imagelake.image.codec;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;

/**
 * Recognises formats by their first bytes. Magic numbers of two or three bytes also turn up in
 * other files, so they count only when the bytes behind them are plausible too.
 */
final class Signatures {
  /** One format and the test for it. */
  private record Signature(ImageFormat format, Test test) {}

  @FunctionalInterface
  private interface Test {
    boolean matches(Bytes little) throws BadHeader;
  }

  private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
  private static final Set<String> HEIF_BRANDS =
      Set.of(
          "heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "mif2", "mif3",
          "msf1");

  /** Brands beyond this many bytes of an ftyp box are not looked at. */
  private static final int MAX_FTYP = 256;

  private static final List<Signature> ALL =
      List.of(
          new Signature(ImageFormat.JPEG, b -> b.says(0, "\u00ff\u00d8\u00ff")),
          // Four bytes only: a file whose line ends were converted is a damaged PNG, not a
          // stranger.
          new Signature(ImageFormat.PNG, b -> b.says(0, "\u0089PNG")),
          new Signature(ImageFormat.WEBP, b -> b.says(0, "RIFF") && b.says(8, "WEBP")),
          new Signature(ImageFormat.TIFF, Signatures::isTiff),
          new Signature(ImageFormat.GIF, b -> b.says(0, "GIF87a") || b.says(0, "GIF89a")),
          new Signature(ImageFormat.BMP, Signatures::isBmp),
          new Signature(ImageFormat.AVIF, b -> hasBrand(b, AVIF_BRANDS)),
          new Signature(ImageFormat.HEIF, b -> hasBrand(b, HEIF_BRANDS)),
          new Signature(
              ImageFormat.JPEG2000,
              b ->
                  b.says(0, "\0\0\0\u000cjP  \r\n\u0087\n")
                      || b.says(0, "\u00ff\u004f\u00ff\u0051\0")),
          new Signature(
              ImageFormat.JPEGXL,
              b -> b.says(0, "\u00ff\n") || b.says(0, "\0\0\0\u000cJXL \r\n\u0087\n")),
          new Signature(ImageFormat.PSD, b -> b.says(0, "8BPS\0\1") || b.says(0, "8BPS\0\2")),
          new Signature(ImageFormat.ICO, Signatures::isIco));

  private Signatures() {}

  /** The first format that matches, or null. */
  static ImageFormat recognise(byte[] content) {
    Bytes bytes = new Bytes(content, ByteOrder.LITTLE_ENDIAN);
    for (Signature signature : ALL) {
      if (matches(signature, bytes)) {
        return signature.format();
      }
    }
    return null;
  }

  private static boolean matches(Signature signature, Bytes bytes) {
    try {
      return signature.test().matches(bytes);
    } catch (BadHeader tooShort) {
      return false;
    }
  }

  /** Classic (42) or BigTIFF (43); raw files built on TIFF are TIFF, ORF and RW2 are not. */
  private static boolean isTiff(Bytes little) {
    return little.says(0, "II*\0")
        || little.says(0, "MM\0*")
        || little.says(0, "II+\0\10\0\0\0")
        || little.says(0, "MM\0+\0\10\0\0");
  }

  /** "BM" begins many texts: the DIB header must be as long as one that exists. */
  private static boolean isBmp(Bytes little) throws BadHeader {
    if (!little.says(0, "BM")) {
      return false;
    }
    long dibSize = little.u32(BmpHeaders.FILE_HEADER);
    return BmpHeaders.isDibSize(dibSize);
  }

  /** An icon (1) or cursor (2) with entries whose first lies behind the directory. */
  private static boolean isIco(Bytes little) throws BadHeader {
    boolean magic = little.says(0, "\0\0\1\0") || little.says(0, "\0\0\2\0");
    if (!magic) {
      return false;
    }
    int entries = little.u16(4);
    boolean reservedIsZero = little.u8(9) == 0;
    long offset = little.u32(18);
    return entries > 0 && reservedIsZero && little.u32(14) > 0 && offset >= 6 + 16L * entries;
  }

  /** Whether the major brand, or else a compatible one, is among these. */
  private static boolean hasBrand(Bytes little, Set<String> brands) throws BadHeader {
    if (!little.says(4, "ftyp")) {
      return false;
    }
    Bytes big = little.in(ByteOrder.BIG_ENDIAN);
    long end = Math.min(Math.min(big.u32(0), MAX_FTYP), big.length());
    for (long at = 8; at + 4 <= end; at += 4) {
      if (brands.contains(text(big, at))) {
        return true;
      }
    }
    return false;
  }

  private static String text(Bytes bytes, long at) throws BadHeader {
    StringBuilder text = new StringBuilder(4);
    for (int i = 0; i < 4; i++) {
      text.append((char) bytes.u8(at + i));
    }
    return text.toString();
  }
}
