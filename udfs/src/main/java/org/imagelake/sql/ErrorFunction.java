package org.imagelake.sql;

import java.util.EnumSet;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.ImageError;

/** Why the other functions are null. */
final class ErrorFunction extends AnalysisFunction {
  @Override
  String name() {
    return "image_error";
  }

  @Override
  DataType result() {
    return RecordType.of(ImageError.class).schema();
  }

  @Override
  String description() {
    return "Why an image does not decode: the column error. NULL when it does.";
  }

  @Override
  String example() {
    return "SELECT path, image_error(content).message FROM photos WHERE image_error(content) IS NOT NULL";
  }

  /** Of all that looks at pixels, the hash costs least beside the decode. */
  @Override
  Set<Part> parts() {
    return EnumSet.of(Part.HASH);
  }

  @Override
  Object read(ImageAnalysis analysis) {
    return struct(analysis.error());
  }
}
