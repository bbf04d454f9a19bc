package org.imagelake.jobs.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.imagelake.pipeline.UsageException;

/** Stacks the sources of settings in their fixed order and refuses keys that nobody reads. */
final class SettingLayers {
  static final String ROOT = "imagelake";
  static final String SPARK = "spark";

  /** Read by the image library in every JVM, executors included; no setting of a run. */
  private static final Set<String> LIBRARY_PROPERTIES = Set.of("imagelake.native");

  private final Config reference = parseReference();
  private final Set<String> keys = keysOf(reference);

  /** Full paths of all settings, {@code imagelake.} included. */
  Set<String> keys() {
    return keys;
  }

  Config reference() {
    return reference;
  }

  /**
   * Options over system properties over environment over file over reference.
   *
   * @param file null when there is none
   */
  Config stack(
      Overrides options,
      Map<String, String> properties,
      Map<String, String> environment,
      Path file) {
    Config stacked = known(options.config());
    stacked = stacked.withFallback(known(fromProperties(properties)));
    stacked = stacked.withFallback(EnvironmentLayer.read(keys, environment));
    if (file != null) {
      stacked = stacked.withFallback(known(parse(file)));
    }
    return stacked.withFallback(reference).resolve();
  }

  static Config fromProperties(Map<String, String> properties) {
    Config config = ConfigFactory.empty();
    for (Map.Entry<String, String> property : properties.entrySet()) {
      String key = property.getKey();
      if (key.startsWith(ROOT + ".") && !LIBRARY_PROPERTIES.contains(key)) {
        config =
            config.withValue(
                property.getKey(),
                ConfigValueFactory.fromAnyRef(property.getValue(), "-D" + property.getKey()));
      }
    }
    return config;
  }

  static Config parse(Path file) {
    if (!Files.isReadable(file)) {
      throw new UsageException("--config " + file + ": no such file, or not readable");
    }
    try {
      return ConfigFactory.parseFile(
              file.toFile(), ConfigParseOptions.defaults().setSyntax(ConfigSyntax.CONF))
          .resolve();
    } catch (ConfigException e) {
      throw new UsageException("--config " + file + ": " + e.getMessage());
    }
  }

  private Config known(Config config) {
    check(List.of(), config.root());
    return config;
  }

  /** Looks at nulls, too, which {@link Config#entrySet} leaves out. */
  private void check(List<String> above, ConfigObject section) {
    for (Map.Entry<String, ConfigValue> entry : section.entrySet()) {
      List<String> path = new ArrayList<>(above);
      path.add(entry.getKey());
      if (entry.getValue() instanceof ConfigObject below) {
        check(path, below);
      } else {
        check(ConfigUtil.joinPath(path), entry.getValue());
      }
    }
  }

  private void check(String key, ConfigValue value) {
    String origin = value.origin().description();
    boolean isNull = value.valueType() == ConfigValueType.NULL;
    boolean known = keys.contains(key) || key.startsWith(SPARK + ".") || (isNull && isSection(key));
    if (!known) {
      throw new UsageException(
          key
              + " is no setting ("
              + origin
              + ")"
              + question(key)
              + " conf/reference.conf lists all");
    }
    if (isNull) {
      throw new UsageException(
          key + ": expected a value, not null (" + origin + "); leave it out for its default");
    }
  }

  private boolean isSection(String key) {
    return key.equals(SPARK) || keys.stream().anyMatch(known -> known.startsWith(key + "."));
  }

  /** The nearest key, else one with the same last name in another section. */
  private String question(String key) {
    String rooted = key.startsWith(ROOT + ".") ? key : ROOT + "." + key;
    String name = key.substring(key.lastIndexOf('.') + 1);
    return Nearest.of(rooted, keys)
        .or(() -> keys.stream().filter(known -> known.endsWith("." + name)).findFirst())
        .map(near -> "; did you mean " + near + "?")
        .orElse(";");
  }

  private static Config parseReference() {
    return ConfigFactory.parseResources(SettingLayers.class, "reference.conf");
  }

  private static Set<String> keysOf(Config config) {
    Set<String> found = new TreeSet<>();
    for (Map.Entry<String, ConfigValue> entry : config.entrySet()) {
      found.add(entry.getKey());
    }
    return found;
  }
}
