package org.imagelake.image.encode.tiff;

/** The lossless compressions and whether differences of neighbours go in, not samples. */
public enum Scheme {
  STORED(1, false),
  LZW(5, true),
  DEFLATE(8, true),
  PACKBITS(32773, false);

  private final int code;
  private final boolean hasPredictor;

  Scheme(int code, boolean hasPredictor) {
    this.code = code;
    this.hasPredictor = hasPredictor;
  }

  /** Value of the tag Compression. */
  int code() {
    return code;
  }

  boolean hasPredictor() {
    return hasPredictor;
  }

  /**
   * @param level of deflate, 0 to 9
   */
  StripCodec codec(int level) {
    return switch (this) {
      case STORED -> StripCodec.stored();
      case LZW -> new LzwCodec();
      case DEFLATE -> new DeflateCodec(level);
      case PACKBITS -> new PackBitsCodec();
    };
  }
}
