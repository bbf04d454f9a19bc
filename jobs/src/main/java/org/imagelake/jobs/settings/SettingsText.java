package org.imagelake.jobs.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All settings as they are in force, a line each, with their source behind them; a file for {@code
 * --config} of the same settings. A secret is a comment instead, as a mask would become its value.
 */
public final class SettingsText {
  private static final int SOURCE_COLUMN = 60;

  private SettingsText() {}

  /** The arguments are those of {@link Settings#load}. */
  public static String of(
      Overrides options,
      Map<String, String> properties,
      Map<String, String> environment,
      Path file) {
    SettingLayers layers = new SettingLayers();
    Config config = layers.stack(options, properties, environment, file);
    List<String> lines = new ArrayList<>();
    for (String key : inOrder(config, layers)) {
      lines.add(line(key, config.getValue(key)));
    }
    for (String name : EnvironmentLayer.foreign(layers.keys(), environment)) {
      lines.add("# environment variable " + name + " is no setting and says nothing");
    }
    return String.join("\n", lines);
  }

  /** As in the reference, which groups what belongs together; then Spark's. */
  private static List<String> inOrder(Config config, SettingLayers layers) {
    Set<String> known = layers.keys();
    return config.entrySet().stream()
        .map(Map.Entry::getKey)
        .sorted(
            Comparator.<String>comparingInt(
                    key ->
                        known.contains(key)
                            ? layers.reference().getValue(key).origin().lineNumber()
                            : Integer.MAX_VALUE)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static String line(String key, ConfigValue value) {
    String shown = value.render(ConfigRenderOptions.concise());
    String setting =
        Secrets.mayBe(key, shown) ? "# " + key + " = (not shown)" : key + " = " + shown;
    return ("%-" + SOURCE_COLUMN + "s # %s").formatted(setting, source(value.origin()));
  }

  private static String source(ConfigOrigin origin) {
    if (origin.resource() != null) {
      return "default";
    }
    return origin.filename() == null
        ? origin.description()
        : origin.filename() + ":" + origin.lineNumber();
  }
}
