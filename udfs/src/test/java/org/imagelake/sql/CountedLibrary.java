package org.imagelake.sql;

import java.util.concurrent.atomic.AtomicInteger;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.OpenedImage;

/** The image library with a count of what costs; tasks of a local Spark share it. */
final class CountedLibrary extends ImageLibrary {
  private static final AtomicInteger OPENED = new AtomicInteger();
  private static final AtomicInteger DECODED = new AtomicInteger();

  static void reset() {
    OPENED.set(0);
    DECODED.set(0);
  }

  static int opened() {
    return OPENED.get();
  }

  static int decoded() {
    return DECODED.get();
  }

  @Override
  OpenedImage open(byte[] content) {
    OPENED.incrementAndGet();
    return super.open(content);
  }

  @Override
  ImageAnalysis examine(OpenedImage image, AnalysisSettings settings) {
    if (settings.needsPixels()) {
      DECODED.incrementAndGet();
    }
    return super.examine(image, settings);
  }
}
