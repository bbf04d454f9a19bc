package org.imagelake.sql;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.ConversionOption;
import org.imagelake.image.convert.ConversionOptions;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.MadeFile;
import org.imagelake.image.convert.SpecCheck;
import org.imagelake.image.convert.TargetFormat;

/** The same picture in another format. */
final class ConvertFunction extends ResultFunction<ConversionSpec> {
  @Override
  String name() {
    return "image_convert";
  }

  @Override
  List<FunctionArgument> arguments() {
    return List.of(
        FunctionArgument.CONTENT,
        FunctionArgument.required("format", formats(), DataTypes.StringType),
        FunctionArgument.optional(
            "options",
            "'name=value, name, ...' of " + OptionText.conversionNames(),
            DataTypes.StringType));
  }

  @Override
  String description() {
    return "The file that the command convert would write, with its options under the same names."
        + " The content itself where skip-larger keeps the original. NULL when it does not decode,"
        + " or the format cannot hold it.";
  }

  @Override
  String example() {
    return "SELECT path, image_convert(content, 'webp', 'quality=80, max-size=1024') FROM photos";
  }

  @Override
  ConversionSpec spec(List<Object> values) {
    ConversionOptions told = new ConversionOptions();
    if (values.size() > 1) {
      for (Map.Entry<String, String> each : OptionText.parse((String) values.get(1)).entrySet()) {
        OptionText.tell(told, option(each.getKey()), each.getValue());
      }
    }
    return checked(told.spec(target((String) values.get(0)), Limits.DEFAULT));
  }

  @Override
  Outcome<? extends MadeFile> make(ImageLibrary library, byte[] content, ConversionSpec spec) {
    return library.convert(content, spec);
  }

  static String formats() {
    return "any of " + String.join(", ", TargetFormat.names());
  }

  static TargetFormat target(String name) {
    return TargetFormat.of(name).orElseThrow(() -> OptionText.wrong("format", formats(), name));
  }

  static ConversionSpec checked(ConversionSpec spec) {
    SpecCheck.problem(spec)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    return spec;
  }

  private static ConversionOption<?> option(String name) {
    return OptionText.conversion(name)
        .orElseThrow(
            () -> OptionText.wrong("options", "any of " + OptionText.conversionNames(), name));
  }
}
