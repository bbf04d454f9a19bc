package org.imagelake.pipeline.table;

/** What became of an image that a file was to be made of. */
public enum ResultStatus {
  CONVERTED,
  ENHANCED,
  KEPT_ORIGINAL,
  FAILED
}
