package org.imagelake.sql;

import java.util.EnumSet;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.Describe;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.metadata.Camera;
import org.imagelake.image.metadata.Description;
import org.imagelake.image.metadata.Gps;
import org.imagelake.image.metadata.Taken;

/** What a file says of itself. */
final class MetadataFunction extends AnalysisFunction {
  /** Columns of the table images that come from metadata. */
  record Metadata(
      @Describe("The device and its settings; null when the file says nothing of it.")
          Camera camera,
      @Describe("When the picture was taken; null when unknown.") Taken taken,
      @Describe("Where the picture was taken; null when unknown.") Gps gps,
      @Describe("What people wrote about the picture; null when nothing.")
          Description description) {}

  @Override
  String name() {
    return "image_metadata";
  }

  @Override
  DataType result() {
    return RecordType.of(Metadata.class).schema();
  }

  @Override
  String description() {
    return "What the file says of itself in EXIF, IPTC and XMP: the columns camera, taken, gps and"
        + " description. No pixel is decoded. NULL when it is no image format we know.";
  }

  @Override
  String example() {
    return "SELECT image_metadata(content).camera.model, count(*) FROM photos GROUP BY 1";
  }

  @Override
  Set<Part> parts() {
    return EnumSet.of(Part.METADATA);
  }

  @Override
  Object read(ImageAnalysis analysis) {
    return analysis.format() == null
        ? null
        : struct(
            new Metadata(
                analysis.camera(), analysis.taken(), analysis.gps(), analysis.description()));
  }
}
