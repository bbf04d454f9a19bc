package org.imagelake.jobs.settings;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.gate.Gate;
import org.imagelake.pipeline.gate.Gate.Comparison;
import org.imagelake.pipeline.gate.GateMeasure;
import org.imagelake.pipeline.gate.GateMeasure.Unit;
import org.imagelake.pipeline.gate.GateMeasures;

/** Gates as people write them: a measure, a sign and a number, such as {@code blurry>20%}. */
final class GateText {
  private static final String KEY = "run.fail-on";
  private static final Pattern SYNTAX =
      Pattern.compile("([a-z_]+)(>=|<=|>|<)([0-9]*\\.?[0-9]+)(%?)");

  private GateText() {}

  static List<Gate> read(SettingReader reader) {
    return reader.list(KEY).stream().map(text -> parse(reader, text)).toList();
  }

  /**
   * Refuses gates on quality where none is measured.
   *
   * @throws UsageException naming the gate
   */
  static void refuseUnmeasured(List<Gate> gates, AnalysisSettings analysis) {
    gates.stream()
        .filter(gate -> gate.measure().needsQuality() && !analysis.asks(Part.QUALITY))
        .findFirst()
        .ifPresent(
            gate -> {
              throw new UsageException(
                  "--fail-on "
                      + gate.text()
                      + ": quality is not measured; add quality to --only, or leave the gate");
            });
  }

  private static Gate parse(SettingReader reader, String given) {
    Matcher parts = SYNTAX.matcher(given.replaceAll("\\s", ""));
    if (!parts.matches()) {
      throw reader.wrong(KEY, expected(), given, "");
    }
    List<String> names = GateMeasures.names();
    GateMeasure measure =
        GateMeasures.named(parts.group(1))
            .orElseThrow(
                () ->
                    reader.wrong(KEY, expected(), given, Nearest.question(parts.group(1), names)));
    Comparison comparison = Comparison.of(parts.group(2)).orElseThrow();
    boolean percent = !parts.group(4).isEmpty();
    double bound = Double.parseDouble(parts.group(3)) / (percent ? 100 : 1);
    if (percent && measure.unit() != Unit.SHARE) {
      throw reader.wrong(KEY, "a number without % for " + measure.name(), given, "");
    }
    if (bound > measure.unit().most()) {
      String most = measure.unit() == Unit.SHARE ? "1, or from 0% to 100%" : "1";
      throw reader.wrong(KEY, "a number from 0 to " + most + " for " + measure.name(), given, "");
    }
    return new Gate(parts.group(), measure, comparison, bound);
  }

  private static String expected() {
    return "a measure ("
        + String.join(", ", GateMeasures.names())
        + "), a sign ("
        + Arrays.stream(Comparison.values()).map(String::valueOf).collect(Collectors.joining(" "))
        + ") and a number, such as blurry>20%, failed>0.01 or count<1000";
  }
}
