package org.imagelake.sql;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.hash.PerceptualHash;

/** How alike two pictures look. */
final class SimilarityFunction extends ImageFunction {
  private static final double BITS = 64;

  @Override
  String name() {
    return "image_similarity";
  }

  @Override
  List<FunctionArgument> arguments() {
    return List.of(
        FunctionArgument.required(
            "a", "a phash, or the bytes of a file", DataTypes.LongType, DataTypes.BinaryType),
        FunctionArgument.required(
            "b", "a phash, or the bytes of a file", DataTypes.LongType, DataTypes.BinaryType));
  }

  @Override
  DataType result() {
    return DataTypes.DoubleType;
  }

  @Override
  String description() {
    return "1 - d / 64 for perceptual hashes that differ in d bits: 1 for the same picture at any"
        + " size and quality, about 0.5 for strangers, from 0.9 on a near-duplicate. Stored hashes"
        + " take no decode; of contents the hash is taken first. NULL when one does not decode.";
  }

  @Override
  String example() {
    return "SELECT a.path, b.path FROM photos a JOIN photos b ON a.path < b.path"
        + " AND image_similarity(image_phash(a.content), image_phash(b.content)) >= 0.9";
  }

  @Override
  Set<Part> parts() {
    return EnumSet.of(Part.HASH);
  }

  @Override
  Object call(RecentImages images, Set<Part> parts, List<Object> values) {
    Long one = phash(images, parts, values.get(0));
    Long other = phash(images, parts, values.get(1));
    return one == null || other == null ? null : 1 - PerceptualHash.distance(one, other) / BITS;
  }

  private static Long phash(RecentImages images, Set<Part> parts, Object value) {
    return value instanceof byte[] content
        ? images.of(content).analysis(parts).phash()
        : (Long) value;
  }
}
