package org.imagelake.sql;

import java.util.concurrent.atomic.AtomicInteger;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.OpenedImage;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.Conversion;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.enhance.EnhanceSpec;
import org.imagelake.image.enhance.Enhanced;

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

  @Override
  Outcome<Conversion> convert(byte[] content, ConversionSpec spec) {
    DECODED.incrementAndGet();
    return super.convert(content, spec);
  }

  @Override
  Outcome<Enhanced> enhance(byte[] content, EnhanceSpec spec) {
    DECODED.incrementAndGet();
    return super.enhance(content, spec);
  }
}
