package org.imagelake.jobs.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;

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

  /** These, and others that win where both speak. */
  public Overrides and(Overrides stronger) {
    Overrides both = new Overrides();
    both.config = stronger.config.withFallback(config);
    return both;
  }

  Config config() {
    return config;
  }
}
