package org.imagelake.sql;

import java.util.EnumSet;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.ImageAnalysis;

/** The perceptual hash of an image. */
final class PhashFunction extends AnalysisFunction {
  @Override
  String name() {
    return "image_phash";
  }

  @Override
  DataType result() {
    return DataTypes.LongType;
  }

  @Override
  String description() {
    return "64-bit DCT perceptual hash, the column phash: near-duplicates differ in few bits. NULL when it does not decode.";
  }

  @Override
  String example() {
    return "SELECT image_phash(content), count(*) FROM photos GROUP BY 1 HAVING count(*) > 1";
  }

  @Override
  Set<Part> parts() {
    return EnumSet.of(Part.HASH);
  }

  @Override
  Object read(ImageAnalysis analysis) {
    return analysis.phash();
  }
}
