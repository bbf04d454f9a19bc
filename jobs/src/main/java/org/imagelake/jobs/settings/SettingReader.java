package org.imagelake.jobs.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValueType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.imagelake.pipeline.UsageException;

/** Reads one typed value at a time; a message names the key, the value and where it came from. */
final class SettingReader {
  private final Config config;

  SettingReader(Config stacked) {
    this.config = stacked;
  }

  String text(String key) {
    return read(key, "text", config::getString);
  }

  boolean yes(String key) {
    return read(key, "true or false", config::getBoolean);
  }

  int count(String key, int least) {
    String expected = "a whole number of " + least + " or more";
    return require(key, read(key, expected, config::getInt), value -> value >= least, expected);
  }

  /** A whole number within bounds, both included. */
  int between(String key, int least, int most) {
    String expected = "a whole number from " + least + " to " + most;
    return require(
        key,
        read(key, expected, config::getInt),
        value -> value >= least && value <= most,
        expected);
  }

  /** One of a closed list of texts, in any case. */
  String choice(String key, List<String> valid) {
    String given = text(key).toLowerCase(Locale.ROOT);
    if (!valid.contains(given)) {
      throw wrong(key, "any of " + String.join(", ", valid), given, Nearest.question(given, valid));
    }
    return given;
  }

  long bigCount(String key, long least) {
    String expected = "a whole number of " + least + " or more";
    return require(key, read(key, expected, config::getLong), value -> value >= least, expected);
  }

  /** A length in bytes, with a unit or without. */
  long bytes(String key) {
    String expected = "a size above zero such as 512 MiB or 20 MB";
    return require(key, read(key, expected, config::getBytes), value -> value > 0, expected);
  }

  /** A share, 0 to 1. */
  double ratio(String key) {
    String expected = "a share from 0 to 1";
    return require(
        key, read(key, expected, config::getDouble), value -> value >= 0 && value <= 1, expected);
  }

  /** A time that may be none. */
  Duration age(String key) {
    String expected = "a time such as 0s, 2h or 1d";
    return require(
        key, read(key, expected, config::getDuration), value -> !value.isNegative(), expected);
  }

  Duration time(String key) {
    String expected = "a time above zero such as 10s or 2m";
    return require(
        key, read(key, expected, config::getDuration), value -> value.toMillis() > 0, expected);
  }

  /** A list, or one text with commas, as options, properties and variables have it. */
  List<String> list(String key) {
    boolean text = config.getValue(path(key)).valueType() == ConfigValueType.STRING;
    List<String> parts =
        text
            ? Arrays.asList(text(key).split(",", -1))
            : read(key, "a list of texts", config::getStringList);
    return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  /** One of a closed list of names, in any case. */
  <E extends Enum<E>> E oneOf(String key, String given, Class<E> type) {
    String name = given.toUpperCase(Locale.ROOT).replace('-', '_');
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    List<String> valid =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    throw wrong(key, "any of " + String.join(", ", valid), given, Nearest.question(given, valid));
  }

  UsageException wrong(String key, String expected, Object given, String question) {
    String origin = config.getValue(path(key)).origin().description();
    return new UsageException(
        path(key) + ": expected " + expected + ", not '" + given + "' (" + origin + ")" + question);
  }

  static String path(String key) {
    return SettingLayers.ROOT + "." + key;
  }

  private <T> T read(String key, String expected, Function<String, T> reader) {
    try {
      return reader.apply(path(key));
    } catch (ConfigException e) {
      throw wrong(key, expected, config.getValue(path(key)).unwrapped(), "");
    }
  }

  private <T> T require(String key, T value, Function<T, Boolean> valid, String expected) {
    if (!valid.apply(value)) {
      throw wrong(key, expected, config.getValue(path(key)).unwrapped(), "");
    }
    return value;
  }
}
