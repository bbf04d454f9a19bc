package org.imagelake.image.codec;

import org.imagelake.image.Limits;

/** Reads the header of one format. Stateless. */
interface HeaderReader {
  /**
   * Fills in the draft field by field, so that what was read before a damage stays.
   *
   * @throws BadHeader when the rest cannot be read; fatal only while the draft has no size
   */
  void read(Bytes bytes, HeaderDraft draft, Limits limits) throws BadHeader;
}
