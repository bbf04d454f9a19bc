package org.imagelake.jobs.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that the server does: it is routed, checked and documented from here.
 *
 * @param path with names of parameters in braces
 * @param id of the operation, for clients that are generated
 * @param body name of the schema of its body; null when it takes none
 * @param open whether it needs no token
 * @param results by status what comes back when all is well
 * @param problems what may come back else, beside what any request may meet
 */
record Endpoint(
    String method,
    String path,
    String id,
    String summary,
    List<Parameter> parameters,
    String body,
    boolean open,
    Map<Integer, Result> results,
    List<ProblemKind> problems,
    Action action) {

  /** What it does. */
  interface Action {
    Answer answer(Call call) throws Exception;
  }

  /**
   * What comes back.
   *
   * @param schema name of the schema; null for text
   */
  record Result(String description, String contentType, String schema) {
    static Result json(String description, String schema) {
      return new Result(description, Answer.JSON, schema);
    }
  }

  /** The parameters in a path; empty when it is another path. */
  Optional<Map<String, String>> match(String given) {
    String[] ours = path.split("/", -1);
    String[] theirs = given.split("/", -1);
    if (ours.length != theirs.length) {
      return Optional.empty();
    }
    Map<String, String> found = new HashMap<>();
    for (int i = 0; i < ours.length; i++) {
      if (ours[i].startsWith("{")) {
        found.put(ours[i].substring(1, ours[i].length() - 1), theirs[i]);
      } else if (!ours[i].equals(theirs[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }
}
