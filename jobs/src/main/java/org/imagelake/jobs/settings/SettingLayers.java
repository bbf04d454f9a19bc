package org.imagelake.jobs.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    stacked = stacked.withFallback(fromEnvironment(environment));
    if (file != null) {
      stacked = stacked.withFallback(known(parse(file)));
    }
    return stacked.withFallback(reference).resolve();
  }

  /** IMAGELAKE_ANALYSIS_SIZE for imagelake.analysis.size. */
  static String environmentVariable(String key) {
    return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  private static Config fromProperties(Map<String, String> properties) {
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

  /** Other variables named IMAGELAKE_… are not ours to refuse: schedulers inject such. */
  private Config fromEnvironment(Map<String, String> environment) {
    Config config = ConfigFactory.empty();
    for (String key : keys) {
      String value = environment.get(environmentVariable(key));
      if (value != null) {
        config =
            config.withValue(
                key,
                ConfigValueFactory.fromAnyRef(
                    value, "environment variable " + environmentVariable(key)));
      }
    }
    return config;
  }

  private static Config parse(Path file) {
    if (!Files.isReadable(file)) {
      throw new UsageException("--conf " + file + ": no such file, or not readable");
    }
    try {
      return ConfigFactory.parseFile(
              file.toFile(), ConfigParseOptions.defaults().setSyntax(ConfigSyntax.CONF))
          .resolve();
    } catch (ConfigException e) {
      throw new UsageException("--conf " + file + ": " + e.getMessage());
    }
  }

  private Config known(Config config) {
    for (String key : keysOf(config)) {
      boolean known = keys.contains(key) || key.startsWith(SPARK + ".");
      if (!known) {
        throw new UsageException(
            key
                + " is no setting ("
                + config.getValue(key).origin().description()
                + ")"
                + Nearest.question(key, keys)
                + " conf/reference.conf lists all");
      }
    }
    return config;
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

  /** Plain Spark keys, dots joined: spark.hadoop.fs.s3a.endpoint. */
  static String plainKey(String path) {
    return String.join(".", List.copyOf(ConfigUtil.splitPath(path)));
  }
}
