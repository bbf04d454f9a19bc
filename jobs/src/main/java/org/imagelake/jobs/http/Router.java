package org.imagelake.jobs.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From a request to its endpoint, and from what that says to an answer; on worker threads. */
final class Router implements HttpHandler {
  private static final System.Logger LOG = System.getLogger(Router.class.getName());
  private static final String RETRY_SECONDS = "5";

  private final List<Endpoint> endpoints;
  private final Door door;
  private final RequestReader reader;
  private final MetricsText metrics;

  Router(List<Endpoint> endpoints, Door door, RequestReader reader, MetricsText metrics) {
    this.endpoints = List.copyOf(endpoints);
    this.door = door;
    this.reader = reader;
    this.metrics = metrics;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Optional<Endpoint> endpoint = Optional.empty();
    Answer answer;
    try {
      String method = exchange.getRequestMethod().toString();
      String path = exchange.getRequestPath();
      endpoint = find(method.equals("HEAD") ? "GET" : method, path);
      door.check(exchange, endpoint.map(Endpoint::open).orElse(false));
      if (endpoint.isEmpty()) {
        answer = missing(path);
      } else {
        Endpoint found = endpoint.get();
        answer =
            found.action().answer(reader.read(exchange, found, found.match(path).orElseThrow()));
      }
    } catch (Problem problem) {
      answer = Answer.problem(problem, headers(problem));
    } catch (Exception e) { // Scala throws checked exceptions undeclared
      LOG.log(Level.ERROR, "a request failed", e);
      answer = Answer.problem(new Problem(ProblemKind.INTERNAL, "the log says why"), Map.of());
    }
    metrics.answered(endpoint.map(Endpoint::id).orElse("none"), answer.status());
    send(exchange, answer);
  }

  private Optional<Endpoint> find(String method, String path) {
    return endpoints.stream()
        .filter(endpoint -> endpoint.method().equals(method) && endpoint.match(path).isPresent())
        .findFirst();
  }

  private Answer missing(String path) {
    String methods =
        endpoints.stream()
            .filter(endpoint -> endpoint.match(path).isPresent())
            .map(Endpoint::method)
            .distinct()
            .collect(Collectors.joining(", "));
    return methods.isEmpty()
        ? Answer.problem(
            new Problem(ProblemKind.NOT_FOUND, "nothing is here; /openapi.json lists what is"),
            Map.of())
        : Answer.problem(
            new Problem(ProblemKind.METHOD_NOT_ALLOWED, "expected " + methods),
            Map.of("Allow", methods));
  }

  private static Map<String, String> headers(Problem problem) {
    Map<String, String> headers = new HashMap<>();
    if (problem.kind() == ProblemKind.UNAUTHORIZED) {
      headers.put("WWW-Authenticate", "Bearer");
    } else if (problem.kind() == ProblemKind.QUEUE_FULL || problem.kind() == ProblemKind.STOPPING) {
      headers.put("Retry-After", RETRY_SECONDS);
    }
    return headers;
  }

  private static void send(HttpServerExchange exchange, Answer answer) {
    exchange.setStatusCode(answer.status());
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, answer.contentType());
    headers.put(Headers.CACHE_CONTROL, "no-store");
    headers.put(HttpString.tryFromString("X-Content-Type-Options"), "nosniff");
    answer.headers().forEach((name, value) -> headers.put(HttpString.tryFromString(name), value));
    if (answer.status() == ProblemKind.TOO_LARGE.status()) {
      exchange.setPersistent(false); // the rest of the body is not read
    }
    exchange.setResponseContentLength(answer.body().length);
    exchange.getResponseSender().send(ByteBuffer.wrap(answer.body()));
  }
}
