package org.imagelake.jobs.http;

import java.util.List;
import java.util.Map;

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
}
