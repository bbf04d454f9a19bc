package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.imagelake.image.ImageError;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;

/** Reads a header the way the analysis does: sniff, then read. */
final class HeaderReading {
  private HeaderReading() {}

  static ImageHeader read(byte[] content) {
    return outcome(content)
        .fold(
            header -> header,
            error -> {
              throw new AssertionError(error.toString());
            });
  }

  static ImageError failure(byte[] content) {
    return outcome(content)
        .fold(
            header -> {
              throw new AssertionError("expected a failure, found " + header);
            },
            error -> error);
  }

  private static Outcome<ImageHeader> outcome(byte[] content) {
    ImageFormat format = Headers.sniff(content);
    assertThat(format).isNotNull();
    return Headers.read(content, format, Limits.DEFAULT);
  }
}
