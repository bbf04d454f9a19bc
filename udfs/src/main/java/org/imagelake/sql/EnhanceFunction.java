package org.imagelake.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataTypes;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.ConversionOption;
import org.imagelake.image.convert.ConversionOptions;
import org.imagelake.image.convert.MadeFile;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.image.enhance.EnhanceSpec;
import org.imagelake.image.enhance.Enhancement;
import org.imagelake.image.enhance.Enhancements;
import org.imagelake.image.enhance.PlanStep;

/** A better picture of the same. */
final class EnhanceFunction extends ResultFunction<EnhanceSpec> {
  private static final String AUTO = "auto";
  private static final String TO = "to";

  @Override
  String name() {
    return "image_enhance";
  }

  @Override
  List<FunctionArgument> arguments() {
    return List.of(
        FunctionArgument.CONTENT,
        FunctionArgument.optional(
            "options",
            "'auto, name=value, ...' of auto, the enhancements "
                + steps()
                + ", and of the conversion's options to, "
                + OptionText.conversionNames()
                + "; auto when left out",
            DataTypes.StringType));
  }

  @Override
  String description() {
    return "The file that the command enhance would write: with auto, repaired where the issues of"
        + " the image ask for it and the result measures better, else the content itself. NULL when"
        + " it does not decode.";
  }

  @Override
  String example() {
    return "SELECT path, image_enhance(content, 'auto, sharpen=0.5') FROM photos";
  }

  @Override
  EnhanceSpec spec(List<Object> values) {
    ConversionOptions told = new ConversionOptions();
    TargetFormat to = TargetFormat.SAME;
    boolean auto = false;
    List<PlanStep> steps = new ArrayList<>();
    Map<String, String> options =
        OptionText.parse(values.isEmpty() ? AUTO : (String) values.get(0));
    for (Map.Entry<String, String> each : options.entrySet()) {
      String name = each.getKey();
      Optional<ConversionOption<?>> conversion = OptionText.conversion(name);
      if (conversion.isPresent()) {
        OptionText.tell(told, conversion.get(), each.getValue());
      } else if (name.equals(TO)) {
        to = ConvertFunction.target(String.valueOf(each.getValue()));
      } else if (name.equals(AUTO) && each.getValue() == null) {
        auto = true;
      } else {
        steps.add(step(name, each.getValue()));
      }
    }
    return new EnhanceSpec(
        ConvertFunction.checked(told.spec(to, Limits.DEFAULT)),
        auto,
        steps,
        AnalysisSettings.DEFAULT.issueProfile());
  }

  @Override
  Outcome<? extends MadeFile> make(ImageLibrary library, byte[] content, EnhanceSpec spec) {
    return library.enhance(content, spec);
  }

  private static PlanStep step(String name, String value) {
    if (Enhancements.ALL.stream().noneMatch(each -> each.id().equals(name))) {
      String known = String.join(", ", AUTO, steps(), TO, OptionText.conversionNames());
      throw OptionText.wrong("options", "any of " + known, name);
    }
    return PlanStep.of(name, value);
  }

  private static String steps() {
    return Enhancements.ALL.stream().map(Enhancement::id).collect(Collectors.joining(", "));
  }
}
