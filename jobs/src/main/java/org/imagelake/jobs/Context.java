package org.imagelake.jobs;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imagelake.jobs.terminal.Terminal;

/** What a command sees of the process around it. */
public record Context(Terminal terminal, Map<String, String> environment) {
  public Context {
    environment = Map.copyOf(environment);
  }

  /** System properties as text. */
  public Map<String, String> properties() {
    return System.getProperties().stringPropertyNames().stream()
        .collect(Collectors.toMap(Function.identity(), System::getProperty));
  }
}
