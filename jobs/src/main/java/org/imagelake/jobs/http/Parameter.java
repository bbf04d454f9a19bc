package org.imagelake.jobs.http;

import java.util.List;
import java.util.Map;

/**
 * A part of a request beside its body.
 *
 * @param in path, query or header
 * @param schema what it takes, as JSON Schema
 */
record Parameter(String name, String in, String description, Map<String, Object> schema) {
  static final Parameter ID =
      new Parameter(
          "id",
          "path",
          "Id of a job, which is the id of its run.",
          Tree.of("type", "string", "minLength", 1, "maxLength", 100));

  static final Parameter LIMIT =
      new Parameter(
          "limit",
          "query",
          "Most rows of the page.",
          Tree.of(
              "type", "integer", "minimum", 1, "maximum", 1000, "default", JobRows.USUAL_LIMIT));

  static final Parameter AFTER =
      new Parameter(
          "after",
          "query",
          "Where the page begins: what next of the page before says.",
          Tree.of("type", "string", "pattern", "^[A-Za-z0-9_-]{0,12000}$"));

  static final Parameter OF =
      new Parameter(
          "of",
          "query",
          "run: the rows that the job made. paths: the latest row of each path that was listed in the"
              + " request, also where an earlier run made it; for the table images and at most "
              + JobRecord.MOST_PATHS
              + " paths.",
          Tree.of("type", "string", "enum", List.of("run", "paths"), "default", "run"));

  static final Parameter KEY =
      new Parameter(
          "Idempotency-Key",
          "header",
          "Any text; a request that is sent again with the same one gives the same job.",
          Tree.of("type", "string", "minLength", 1, "maxLength", 255));

  static final Parameter PREFER =
      new Parameter(
          "Prefer",
          "header",
          "wait=SECONDS (RFC 7240): with at most ten paths, answer when the job has ended, or after"
              + " that time.",
          Tree.of("type", "string", "maxLength", 200));

  /** Every one; the document walks this list. */
  static final List<Parameter> ALL = List.of(ID, LIMIT, AFTER, OF, KEY, PREFER);

  /** As the document has it. */
  Map<String, Object> tree() {
    return Tree.of(
        "name", name,
        "in", in,
        "required", in.equals("path"),
        "description", description,
        "schema", schema);
  }
}
