package org.imagelake.sql;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.MadeFile;

/** A small picture to look at. */
final class ThumbnailFunction extends ResultFunction<ConversionSpec> {
  @Override
  String name() {
    return "image_thumbnail";
  }

  @Override
  List<FunctionArgument> arguments() {
    return List.of(
        FunctionArgument.CONTENT,
        FunctionArgument.required(
            "size", "longest side in pixels; never enlarges", DataTypes.IntegerType));
  }

  @Override
  String description() {
    return "A small JPEG to look at: upright, sRGB, on white, without metadata. A JPEG is decoded at"
        + " a reduced size. NULL when it does not decode.";
  }

  @Override
  String example() {
    return "SELECT path, base64(image_thumbnail(content, 256)) FROM photos";
  }

  @Override
  ConversionSpec spec(List<Object> values) {
    int size = (Integer) values.get(0);
    if (size < 1) {
      throw OptionText.wrong("size", "a whole number of 1 or more", String.valueOf(size));
    }
    return ConversionSpec.thumbnail(size, Limits.DEFAULT);
  }

  @Override
  Outcome<? extends MadeFile> make(ImageLibrary library, byte[] content, ConversionSpec spec) {
    return library.convert(content, spec);
  }
}
