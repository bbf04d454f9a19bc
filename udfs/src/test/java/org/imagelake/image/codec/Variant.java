package org.imagelake.image.codec;

import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;

/**
 * A file of one variant of a format, with the pixels that it must decode to.
 *
 * @param tolerance largest difference of a sample to the truth, of whichever back end
 * @param betweenBackEnds largest difference of a sample between the native and the Java back end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Variant(String name, byte[] content, Picture truth, int tolerance, int betweenBackEnds) {

  static Variant lossless(String name, byte[] content, Picture truth) {
    return new Variant(name, content, truth, 0, 0);
  }

  ImageHeader header() {
    return checked(content)
        .fold(
            header -> header,
            error -> {
              throw new AssertionError(name + ": " + error);
            });
  }

  /** What the analysis does before it decodes. */
  static Outcome<ImageHeader> checked(byte[] content) {
    return Headers.read(content, Headers.sniff(content), Limits.DEFAULT)
        .then(header -> Headers.check(header, content.length, Limits.DEFAULT));
  }

  @Override
  public String toString() {
    return name;
  }
}
