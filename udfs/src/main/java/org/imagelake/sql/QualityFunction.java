package org.imagelake.sql;

import java.util.EnumSet;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.quality.Quality;

/** The measures of an image. */
final class QualityFunction extends AnalysisFunction {
  @Override
  String name() {
    return "image_quality";
  }

  @Override
  DataType result() {
    return RecordType.of(Quality.class).schema();
  }

  @Override
  String description() {
    return "Measures of the pixels, score and level: the column quality. NULL when it does not decode.";
  }

  @Override
  String example() {
    return "SELECT path FROM photos WHERE image_quality(content).level = 'LOW'";
  }

  @Override
  Set<Part> parts() {
    return EnumSet.of(Part.QUALITY);
  }

  @Override
  Object read(ImageAnalysis analysis) {
    return struct(analysis.quality());
  }
}
