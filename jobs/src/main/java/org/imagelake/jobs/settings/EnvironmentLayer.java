package org.imagelake.jobs.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValueFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imagelake.pipeline.UsageException;

/**
 * Settings from variables: {@code IMAGELAKE_ANALYSIS_SIZE} for {@code imagelake.analysis.size}. A
 * variable that is nearly one of ours is refused. Others that begin like ours pass: Kubernetes
 * gives every container {@code IMAGELAKE_SERVICE_HOST} and more where a service is named imagelake.
 */
final class EnvironmentLayer {
  private static final String PREFIX = "IMAGELAKE_";

  /** Read by bin/imagelake or made by it; no settings of a run. */
  private static final List<String> LAUNCHER =
      List.of(
          "IMAGELAKE_CLASSPATH",
          "IMAGELAKE_JAVA_OPTS",
          "IMAGELAKE_SUBMIT",
          "IMAGELAKE_TERMINAL_COLUMNS");

  private EnvironmentLayer() {}

  static String variable(String key) {
    return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /**
   * Reads the variables of known keys.
   *
   * @throws UsageException for a variable that is nearly one of ours
   */
  static Config read(Set<String> keys, Map<String, String> environment) {
    refuseMisspelt(keys, environment);
    Config config = ConfigFactory.empty();
    for (String key : keys) {
      String value = environment.get(variable(key));
      if (value != null) {
        String origin = "environment variable " + variable(key);
        config = config.withValue(key, ConfigValueFactory.fromAnyRef(value, origin));
      }
    }
    return config;
  }

  /** Variables that begin like ours and are not. */
  static Set<String> foreign(Set<String> keys, Map<String, String> environment) {
    Set<String> ours =
        Stream.concat(keys.stream().map(EnvironmentLayer::variable), LAUNCHER.stream())
            .collect(Collectors.toSet());
    return environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !ours.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void refuseMisspelt(Set<String> keys, Map<String, String> environment) {
    // Without what all have in common, else every name would be near to every other.
    List<String> names =
        Stream.concat(keys.stream().map(EnvironmentLayer::variable), LAUNCHER.stream())
            .map(name -> name.substring(PREFIX.length()))
            .toList();
    for (String name : foreign(keys, environment)) {
      Nearest.of(name.substring(PREFIX.length()), names)
          .ifPresent(
              near -> {
                throw new UsageException(
                    "environment variable "
                        + name
                        + " is no setting; did you mean "
                        + PREFIX
                        + near
                        + "? conf/reference.conf lists all");
              });
    }
  }
}
