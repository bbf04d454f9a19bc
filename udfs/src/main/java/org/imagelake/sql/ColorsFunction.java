package org.imagelake.sql;

import java.util.EnumSet;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.color.Colors;

/** The colours of an image. */
final class ColorsFunction extends AnalysisFunction {
  @Override
  String name() {
    return "image_colors";
  }

  @Override
  DataType result() {
    return RecordType.of(Colors.class).schema();
  }

  @Override
  String description() {
    return "Dominant colours, palette and average: the column colors. NULL when it does not decode.";
  }

  @Override
  String example() {
    return "SELECT path, image_colors(content).average_hex FROM photos WHERE NOT image_colors(content).grayscale";
  }

  @Override
  Set<Part> parts() {
    return EnumSet.of(Part.COLORS);
  }

  @Override
  Object read(ImageAnalysis analysis) {
    return struct(analysis.colors());
  }
}
