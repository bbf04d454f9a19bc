package org.imagelake.sql;

import java.util.List;
import java.util.Set;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.ImageAnalysis;

/** A function that reads something off an analysis; any number of them share one. */
abstract class AnalysisFunction extends ImageFunction {
  @Override
  final List<FunctionArgument> arguments() {
    return List.of(FunctionArgument.CONTENT);
  }

  @Override
  final Object call(RecentImages images, Set<Part> parts, List<Object> values) {
    return read(images.of((byte[]) values.get(0)).analysis(parts));
  }

  /** A cell of a Spark row, or null when the image does not have it. */
  abstract Object read(ImageAnalysis analysis);

  /** A record as a struct; null as null. */
  static Object struct(Record value) {
    return value == null ? null : RecordType.rowOf(value);
  }
}
