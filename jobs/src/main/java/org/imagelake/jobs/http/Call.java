package org.imagelake.jobs.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * One request, checked by the document.
 *
 * @param parameters those that were given, by name
 * @param body null when the endpoint takes none
 */
record Call(Map<String, String> parameters, JsonNode body) {
  Optional<String> text(Parameter parameter) {
    return Optional.ofNullable(parameters.get(parameter.name()));
  }

  int number(Parameter parameter) {
    return text(parameter)
        .map(Integer::parseInt)
        .orElseGet(() -> (Integer) parameter.schema().get("default"));
  }
}
