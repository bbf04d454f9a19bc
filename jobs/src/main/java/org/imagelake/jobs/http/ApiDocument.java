package org.imagelake.jobs.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The OpenAPI 3.1 document, made from the endpoints and the registries behind them. */
final class ApiDocument {
  private static final String TOKEN = "token";

  /** What any request may meet. */
  private static final List<ProblemKind> ANY =
      List.of(
          ProblemKind.MALFORMED,
          ProblemKind.UNAUTHORIZED,
          ProblemKind.WRONG_HOST,
          ProblemKind.INVALID,
          ProblemKind.INTERNAL,
          ProblemKind.STOPPING);

  private static final List<ProblemKind> WITH_BODY =
      List.of(ProblemKind.TOO_LARGE, ProblemKind.UNSUPPORTED_MEDIA_TYPE);

  private ApiDocument() {}

  /**
   * The whole document.
   *
   * @param mostPaths of one request
   * @param token whether requests must carry one
   */
  static Map<String, Object> of(List<Endpoint> endpoints, int mostPaths, boolean token) {
    Map<String, Object> paths = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      @SuppressWarnings("unchecked") // put there as such
      Map<String, Object> operations =
          (Map<String, Object>) paths.computeIfAbsent(endpoint.path(), path -> Tree.of());
      operations.put(endpoint.method().toLowerCase(java.util.Locale.ROOT), operation(endpoint));
    }
    return Tree.of(
        "openapi",
        "3.1.0",
        "info",
        Tree.of(
            "title", "Imagelake",
            "version", "1",
            "description", "A pile of images becomes a Parquet lake, on Apache Spark."),
        "security",
        token ? List.of(Tree.of(TOKEN, List.of())) : null,
        "paths",
        paths,
        "components",
        Tree.of(
            "schemas", RequestSchemas.all(mostPaths),
            "parameters", parameters(),
            "securitySchemes",
                Tree.of(
                    TOKEN,
                    Tree.of(
                        "type", "http",
                        "scheme", "bearer",
                        "description", "Where the server was started with a token."))));
  }

  private static Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    Parameter.ALL.forEach(parameter -> parameters.put(parameter.name(), parameter.tree()));
    return parameters;
  }

  private static Map<String, Object> operation(Endpoint endpoint) {
    return Tree.of(
        "operationId", endpoint.id(),
        "summary", endpoint.summary(),
        "security", endpoint.open() ? List.of() : null,
        "parameters",
            endpoint.parameters().stream()
                .map(parameter -> Tree.of("$ref", "#/components/parameters/" + parameter.name()))
                .toList(),
        "requestBody",
            endpoint.body() == null
                ? null
                : Tree.of("required", true, "content", content(Answer.JSON, endpoint.body())),
        "responses", responses(endpoint));
  }

  private static Map<String, Object> responses(Endpoint endpoint) {
    Map<String, Object> responses = new LinkedHashMap<>();
    endpoint
        .results()
        .forEach(
            (status, result) ->
                responses.put(
                    String.valueOf(status),
                    Tree.of(
                        "description",
                        result.description(),
                        "content",
                        content(result.contentType(), result.schema()))));
    List<ProblemKind> kinds = new ArrayList<>(ANY);
    kinds.addAll(endpoint.problems());
    if (endpoint.body() != null) {
      kinds.addAll(WITH_BODY);
    }
    Map<Integer, String> problems =
        kinds.stream()
            .collect(
                Collectors.toMap(
                    ProblemKind::status, ProblemKind::title, (a, b) -> a + ". " + b, TreeMap::new));
    problems.forEach(
        (status, title) ->
            responses.put(
                String.valueOf(status),
                Tree.of(
                    "description", title, "content", content(Problem.CONTENT_TYPE, "Problem"))));
    return responses;
  }

  private static Map<String, Object> content(String type, String schema) {
    return Tree.of(
        type,
        Tree.of(
            "schema",
            schema == null
                ? Tree.of("type", "string")
                : Tree.of("$ref", "#/components/schemas/" + schema)));
  }
}
