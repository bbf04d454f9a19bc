package org.imagelake.image.codec;

import java.util.Map;

/** Compression schemes (TIFF 6.0 tag 259, and libtiff's registry) by name. */
final class TiffCompression {
  private static final Map<Long, String> NAMES =
      Map.ofEntries(
          Map.entry(1L, "NONE"),
          Map.entry(2L, "CCITT_RLE"),
          Map.entry(3L, "CCITT_T4"),
          Map.entry(4L, "CCITT_T6"),
          Map.entry(5L, "LZW"),
          Map.entry(6L, "OLD_JPEG"),
          Map.entry(7L, "JPEG"),
          Map.entry(8L, "DEFLATE"),
          Map.entry(9L, "JBIG_T85"),
          Map.entry(10L, "JBIG_T43"),
          Map.entry(32766L, "NEXT"),
          Map.entry(32771L, "CCITT_RLEW"),
          Map.entry(32773L, "PACKBITS"),
          Map.entry(32809L, "THUNDERSCAN"),
          Map.entry(32946L, "DEFLATE"),
          Map.entry(34661L, "JBIG"),
          Map.entry(34676L, "SGILOG"),
          Map.entry(34677L, "SGILOG24"),
          Map.entry(34712L, "JPEG2000"),
          Map.entry(34887L, "LERC"),
          Map.entry(34892L, "LOSSY_JPEG"),
          Map.entry(34925L, "LZMA"),
          Map.entry(50000L, "ZSTD"),
          Map.entry(50001L, "WEBP"),
          Map.entry(50002L, "JPEG_XL"));

  private TiffCompression() {}

  /** The scheme's name; TIFF_n for a number without one. */
  static String name(long scheme) {
    String name = NAMES.get(scheme);
    return name != null ? name : "TIFF_" + scheme;
  }
}
