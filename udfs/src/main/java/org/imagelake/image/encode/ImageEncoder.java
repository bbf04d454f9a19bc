package org.imagelake.image.encode;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.picture.Picture;

/** Writes one format. Stateless and thread-safe; what it pools is per thread. */
public interface ImageEncoder {
  ImageFormat format();

  /** The options that mean something to this format; others are refused before anything is read. */
  Set<EncodeOption> options();

  /**
   * What is wrong with settings whose options are all known: a level that this format does not
   * have, options that contradict each other. One line for people.
   */
  default Optional<String> problem(EncodeSettings settings) {
    return Optional.empty();
  }

  /** The quality that is used, 1 to 100; null when these settings are lossless. */
  default Integer quality(EncodeSettings settings) {
    return null;
  }

  /** What a file of this format can hold, written with these settings. */
  Set<Feature> holds(EncodeSettings settings);

  /** Whether what is decoded from the file is what was given, sample by sample. */
  boolean isLossless(EncodeSettings settings);

  /** Longest EXIF block that the format can have, in bytes. */
  default int mostExifBytes() {
    return Integer.MAX_VALUE;
  }

  /** Longest side that the format can have, in pixels. */
  int maxSide();

  /**
   * Encodes a picture that has nothing beyond {@link #holds}: the caller has taken away the rest.
   *
   * @param embedded EXIF and XMP; null blocks where the format does not hold them
   * @throws IOException when the codec refuses the picture; the message says why
   */
  byte[] encode(Picture picture, Embedded embedded, EncodeSettings settings) throws IOException;
}
