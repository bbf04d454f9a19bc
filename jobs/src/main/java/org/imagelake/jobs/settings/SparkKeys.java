package org.imagelake.jobs.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imagelake.pipeline.UsageException;

/**
 * What is passed on to Spark. To Spark {@code executor.memory} is a plain text; in a file it may be
 * a key in a section, or one quoted name, and a key that is written in two ways has two values.
 */
final class SparkKeys {
  private SparkKeys() {}

  /**
   * Values by Spark's own keys: {@code spark.hadoop.fs.s3a.endpoint}.
   *
   * @throws UsageException naming both spellings of a key, never a value, which may be a secret
   */
  static Map<String, String> read(Config config) {
    Map<String, Map<String, ConfigValue>> spellings = new TreeMap<>();
    for (Map.Entry<String, ConfigValue> entry : config.getConfig(SettingLayers.SPARK).entrySet()) {
      String spelling = SettingLayers.SPARK + "." + entry.getKey();
      spellings
          .computeIfAbsent(plain(spelling), key -> new TreeMap<>())
          .put(spelling, entry.getValue());
    }
    Map<String, String> values = new TreeMap<>();
    spellings.forEach((key, given) -> values.put(key, only(key, given)));
    return values;
  }

  private static String only(String key, Map<String, ConfigValue> given) {
    if (given.size() > 1) {
      List<String> places =
          given.entrySet().stream()
              .map(one -> one.getKey() + " (" + one.getValue().origin().description() + ")")
              .toList();
      throw new UsageException(
          key + " is given more than once: " + String.join(" and ", places) + "; keep one of them");
    }
    ConfigValue value = given.values().iterator().next();
    if (value.valueType() == ConfigValueType.LIST) {
      throw new UsageException(key + ": expected one value, not a list");
    }
    return String.valueOf(value.unwrapped());
  }

  private static String plain(String path) {
    return String.join(".", ConfigUtil.splitPath(path));
  }
}
