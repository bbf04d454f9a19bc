package org.imagelake.image.encode;

import java.util.Locale;

/** What an encoder can be told; each encoder names those it has. */
public enum EncodeOption {
  QUALITY,
  LOSSLESS,
  COMPRESSION_LEVEL,
  OPTIMIZE,
  PROGRESSIVE,
  CHROMA_SUBSAMPLING,
  TIFF_COMPRESSION;

  /** As the command line has it: {@code --compression-level}. */
  public String option() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
