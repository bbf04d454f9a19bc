package org.imagelake.jobs.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What goes back. */
record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {
  static final String JSON = "application/json";

  static Answer ok(Object tree) {
    return json(200, tree, Map.of());
  }

  static Answer json(int status, Object tree, Map<String, String> headers) {
    return new Answer(status, JSON, headers, Tree.bytes(tree));
  }

  static Answer text(String contentType, String text) {
    return new Answer(200, contentType, Map.of(), text.getBytes(StandardCharsets.UTF_8));
  }

  static Answer problem(Problem problem, Map<String, String> headers) {
    return new Answer(
        problem.kind().status(), Problem.CONTENT_TYPE, headers, Tree.bytes(problem.tree()));
  }
}
