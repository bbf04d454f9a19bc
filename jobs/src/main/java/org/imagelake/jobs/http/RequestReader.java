package org.imagelake.jobs.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.io.IOException;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagelake.jobs.http.Problem.Fault;

/** Takes from a request what its endpoint knows, and refuses the rest. */
final class RequestReader {
  private final RequestCheck check;
  private final long mostBytes;

  RequestReader(RequestCheck check, long mostBytes) {
    this.check = check;
    this.mostBytes = mostBytes;
  }

  /**
   * Reads and checks.
   *
   * @param inPath parameters of the path
   */
  Call read(HttpServerExchange exchange, Endpoint endpoint, Map<String, String> inPath)
      throws IOException {
    Map<String, String> given = new HashMap<>(inPath);
    refuseUnknown(exchange, endpoint);
    for (Parameter parameter : endpoint.parameters()) {
      value(exchange, parameter).ifPresent(value -> given.put(parameter.name(), value));
    }
    check.parameters(endpoint, given);
    return new Call(Map.copyOf(given), endpoint.body() == null ? null : body(exchange, endpoint));
  }

  private static void refuseUnknown(HttpServerExchange exchange, Endpoint endpoint) {
    for (String name : exchange.getQueryParameters().keySet()) {
      if (endpoint.parameters().stream()
          .noneMatch(known -> known.in().equals("query") && known.name().equals(name))) {
        throw new Problem(
            ProblemKind.INVALID,
            "there is no such parameter",
            List.of(Fault.of(name, "unknown to " + endpoint.path())));
      }
    }
  }

  private static Optional<String> value(HttpServerExchange exchange, Parameter parameter) {
    if (parameter.in().equals("query")) {
      Deque<String> values = exchange.getQueryParameters().get(parameter.name());
      if (values != null && values.size() > 1) {
        throw new Problem(
            ProblemKind.INVALID,
            "a parameter is given twice",
            List.of(Fault.of(parameter.name(), "expected once")));
      }
      return Optional.ofNullable(values).map(Deque::peek);
    }
    HeaderValues values = exchange.getRequestHeaders().get(parameter.name());
    return parameter.in().equals("header") && values != null
        ? Optional.of(String.join(", ", values))
        : Optional.empty();
  }

  private JsonNode body(HttpServerExchange exchange, Endpoint endpoint) throws IOException {
    String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
    if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(Answer.JSON)) {
      throw new Problem(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE, "expected the header Content-Type: application/json");
    }
    JsonNode body;
    try {
      body = Tree.JSON.readTree(exchange.getInputStream());
    } catch (JsonProcessingException e) {
      throw Problem.at(ProblemKind.MALFORMED, "", "this is no JSON: " + e.getOriginalMessage());
    } catch (RequestTooBigException e) {
      throw new Problem(
          ProblemKind.TOO_LARGE, "expected a body of at most " + mostBytes + " bytes");
    }
    if (body == null || body.isMissingNode()) {
      throw Problem.at(ProblemKind.MALFORMED, "", "expected JSON, found nothing");
    }
    check.body(endpoint.body(), body);
    return body;
  }
}
