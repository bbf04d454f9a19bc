package org.imagelake.image.encode;

/** Compression schemes of TIFF (6.0 specification and its supplements); all lossless but JPEG. */
public enum TiffCompression {
  NONE,
  LZW,
  DEFLATE,
  PACKBITS,
  JPEG
}
