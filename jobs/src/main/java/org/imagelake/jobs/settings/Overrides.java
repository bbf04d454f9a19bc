package org.imagelake.jobs.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import java.nio.file.Path;
import java.util.Map;

/** Settings given as options; those that were not given (null) say nothing. */
public final class Overrides {
  private Config config = ConfigFactory.empty();

  /**
   * Notes what an option says.
   *
   * @param key path below {@code imagelake}
   * @param option named in messages about the value
   */
  public Overrides put(String key, String option, Object value) {
    if (value != null) {
      config =
          config.withValue(
              SettingLayers.ROOT + "." + key,
              ConfigValueFactory.fromAnyRef(value, "option " + option));
    }
    return this;
  }

  /** What a file of settings says. */
  public static Overrides of(Path file) {
    Overrides overrides = new Overrides();
    overrides.config = SettingLayers.parse(file);
    return overrides;
  }

  /** What system properties say. */
  public static Overrides of(Map<String, String> properties) {
    Overrides overrides = new Overrides();
    overrides.config = SettingLayers.fromProperties(properties);
    return overrides;
  }

  /** These, and others that win where both speak. */
  public Overrides and(Overrides stronger) {
    Overrides both = new Overrides();
    both.config = stronger.config.withFallback(config);
    return both;
  }

  /** Those that say something about runs, as a settings file. */
  public String ofRuns() {
    return config
        .withoutPath(SettingLayers.ROOT + ".serve")
        .withoutPath(SettingLayers.ROOT + ".master")
        .root()
        .render(ConfigRenderOptions.concise());
  }

  Config config() {
    return config;
  }
}
