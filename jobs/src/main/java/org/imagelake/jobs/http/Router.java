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

  private final List<Route> routes;
  private final Door door;
  private final RequestReader reader;
  private final MetricsText metrics;

  Router(List<Endpoint> endpoints, Door door, RequestReader reader, MetricsText metrics) {
    this.routes = endpoints.stream().map(Route::to).toList();
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
      List<String> path = Route.steps(exchange.getRequestPath());
      Optional<Found> found = find(method.equals("HEAD") ? "GET" : method, path);
      endpoint = found.map(Found::endpoint);
      door.check(exchange, endpoint.map(Endpoint::open).orElse(false));
      answer = found.isEmpty() ? missing(path) : found.get().answer(exchange, reader);
    } catch (Problem problem) {
      answer = Answer.problem(problem, headers(problem));
    } catch (Exception e) { // Scala throws checked exceptions undeclared
      LOG.log(Level.ERROR, "a request failed", e);
      answer = Answer.problem(new Problem(ProblemKind.INTERNAL, "the log says why"), Map.of());
    }
    metrics.answered(endpoint.map(Endpoint::id).orElse("none"), answer.status());
    send(exchange, answer);
  }

  /** An endpoint, and what the path says to it. */
  private record Found(Endpoint endpoint, Map<String, String> inPath) {
    Answer answer(HttpServerExchange exchange, RequestReader reader) throws Exception {
      return endpoint.action().answer(reader.read(exchange, endpoint, inPath));
    }
  }

  private Optional<Found> find(String method, List<String> path) {
    for (Route route : routes) {
      if (route.endpoint().method().equals(method)) {
        Optional<Map<String, String>> inPath = route.match(path);
        if (inPath.isPresent()) {
          return Optional.of(new Found(route.endpoint(), inPath.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Answer missing(List<String> path) {
    String methods =
        routes.stream()
            .filter(route -> route.match(path).isPresent())
            .map(route -> route.endpoint().method())
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
