package org.imagelake.image.metadata.carry;

/** What becomes of a file's metadata when the picture is written anew. */
public enum MetadataPolicy {
  /** All that is still true of the result. */
  KEEP,
  /** Nothing. */
  STRIP,
  /** As KEEP, but nothing that tells where the picture was taken, except for the country. */
  STRIP_GPS
}
