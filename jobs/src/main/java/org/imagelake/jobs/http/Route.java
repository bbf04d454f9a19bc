package org.imagelake.jobs.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The path of an endpoint, taken apart once: every request is held against all of them. */
record Route(Endpoint endpoint, List<String> steps) {
  static Route to(Endpoint endpoint) {
    return new Route(endpoint, steps(endpoint.path()));
  }

  static List<String> steps(String path) {
    return List.of(path.split("/", -1));
  }

  /** The parameters in a path; empty when it is another path. */
  Optional<Map<String, String>> match(List<String> given) {
    if (steps.size() != given.size()) {
      return Optional.empty();
    }
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < given.size(); i++) {
      String step = steps.get(i);
      if (step.startsWith("{")) {
        found.put(step.substring(1, step.length() - 1), given.get(i));
      } else if (!step.equals(given.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }
}
