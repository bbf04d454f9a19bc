package org.imagelake.jobs.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValueType;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/** The defaults as the help writes them: {@code ${bundle:default.analysis.size}} is 1024. */
public final class DefaultTexts extends ResourceBundle {
  /** Keeps the keys apart from those under which picocli looks for descriptions. */
  private static final String PREFIX = "default.";

  private final SettingLayers layers = new SettingLayers();

  @Override
  protected Object handleGetObject(String key) {
    if (!handleKeySet().contains(key)) {
      return null;
    }
    String path = SettingReader.path(key.substring(PREFIX.length()));
    Config reference = layers.reference();
    return reference.getValue(path).valueType() == ConfigValueType.LIST
        ? String.join(",", reference.getStringList(path))
        : reference.getString(path);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(handleKeySet());
  }

  @Override
  protected Set<String> handleKeySet() {
    return layers.keys().stream()
        .map(path -> PREFIX + path.substring(SettingReader.path("").length()))
        .collect(Collectors.toSet());
  }
}
