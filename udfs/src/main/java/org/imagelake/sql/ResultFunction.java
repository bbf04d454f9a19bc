package org.imagelake.sql;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.MadeFile;

/** A function that makes another file of an image. */
abstract class ResultFunction<S extends Record> extends ImageFunction {
  /**
   * What is asked of each image, by the arguments behind content.
   *
   * @throws IllegalArgumentException when they ask for nothing that there is
   */
  abstract S spec(List<Object> values);

  abstract Outcome<? extends MadeFile> make(ImageLibrary library, byte[] content, S spec);

  @Override
  final DataType result() {
    return DataTypes.BinaryType;
  }

  @Override
  final boolean looksAtPixels() {
    return true;
  }

  /** Arguments are judged when all of them are known; else each row by its own. */
  @Override
  final Optional<String> problem(List<Object> known) {
    List<Object> asked = known.subList(1, known.size());
    if (asked.contains(null)) {
      return Optional.empty();
    }
    try {
      spec(asked);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  final Object call(RecentImages images, Set<Part> parts, List<Object> values) {
    S spec;
    try {
      spec = spec(values.subList(1, values.size()));
    } catch (IllegalArgumentException e) {
      return null; // a row that asks for what there is not has no result
    }
    byte[] content = (byte[]) values.get(0);
    if (content.length > Limits.DEFAULT.maxFileBytes()) {
      return null;
    }
    RecentImage image = images.of(content);
    return image.made(spec, library -> make(library, content, spec));
  }
}
