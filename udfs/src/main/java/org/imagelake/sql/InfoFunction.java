package org.imagelake.sql;

import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.imagelake.image.Describe;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.PixelInfo;
import org.imagelake.image.codec.ImageFormat;

/** What kind of file it is and what its header says; nothing is decoded. */
final class InfoFunction extends AnalysisFunction {
  private static final String FROM_PIXELS = "transparent_ratio";

  /** What stands before the fields of {@link PixelInfo}. */
  record File(
      @Describe("Format by content.") ImageFormat format,
      @Describe("MIME type of format.") String mimeType,
      @Describe("SHA-256 of the content, 64 hex digits.") String contentSha256) {}

  @Override
  String name() {
    return "image_info";
  }

  @Override
  StructType result() {
    return DataTypes.createStructType(
        Stream.of(File.class, PixelInfo.class)
            .flatMap(type -> Stream.of(RecordType.of(type).schema().fields()))
            .toArray(StructField[]::new));
  }

  @Override
  String description() {
    return "Format, hash and the fields of the column pixels, from the header alone: no pixel is"
        + " decoded, so transparent_ratio is null. NULL when the header cannot be read.";
  }

  @Override
  String example() {
    return "SELECT path, image_info(content).width FROM photos"
        + " WHERE image_info(content).format = 'JPEG'";
  }

  @Override
  Object read(ImageAnalysis analysis) {
    if (analysis.pixels() == null) {
      return null;
    }
    ImageFormat format = analysis.format();
    File file = new File(format, format.mimeType(), analysis.contentSha256());
    Object[] cells =
        Stream.of(file, analysis.pixels())
            .map(RecordType::rowOf)
            .flatMap(InfoFunction::cells)
            .toArray();
    // Another function may have made the image decode; an answer does not depend on its neighbours.
    cells[result().fieldIndex(FROM_PIXELS)] = null;
    return RowFactory.create(cells);
  }

  private static Stream<Object> cells(Row row) {
    Stream.Builder<Object> cells = Stream.builder();
    for (int i = 0; i < row.length(); i++) {
      cells.add(row.get(i));
    }
    return cells.build();
  }
}
