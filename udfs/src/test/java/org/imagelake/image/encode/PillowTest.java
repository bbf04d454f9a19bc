package org.imagelake.image.encode;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.picture.Picture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** For tests that ask Pillow what was written; skipped where it is not installed. */
abstract class PillowTest {
  static Reopened.Pillow pillow;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(Reopened.Pillow.isInstalled());
    pillow = new Reopened.Pillow();
  }

  @AfterAll
  static void stop() {
    if (pillow != null) {
      pillow.close();
      pillow = null;
    }
  }

  static byte[] encode(
      ImageFormat format, Picture picture, Embedded embedded, EncodeSettings settings)
      throws IOException {
    return Encoders.of(format).orElseThrow().encode(picture, embedded, settings);
  }

  static EncodeSettings tiff(TiffCompression compression) {
    return new EncodeSettings(null, null, null, null, null, null, compression);
  }
}
