package org.imagelake.jobs.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schemas of the document: a request for each kind of job, and what comes back. */
final class RequestSchemas {
  private static final int LONGEST_PATH = 8000;

  private RequestSchemas() {}

  /** The name of the schema of a kind's request. */
  static String name(JobKind kind) {
    String id = kind.id();
    return Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Request";
  }

  static Map<String, Object> all(int mostPaths) {
    Map<String, Object> schemas = new LinkedHashMap<>();
    for (JobKind kind : JobKind.values()) {
      schemas.put(name(kind), request(kind, mostPaths));
    }
    schemas.put("Job", JobView.schema());
    schemas.put("Rows", JobRows.schema());
    schemas.put("Problem", problem());
    schemas.put("Entries", Tree.of("type", "array", "items", Tree.of("type", "object")));
    schemas.put("Health", Health.schema());
    schemas.put("Document", Tree.of("type", "object"));
    return schemas;
  }

  private static Map<String, Object> request(JobKind kind, int mostPaths) {
    Map<String, Object> path = Tree.of("type", "string", "minLength", 1, "maxLength", LONGEST_PATH);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        JobRequest.PATHS,
        Tree.of(
            "type",
            "array",
            "items",
            path,
            "minItems",
            1,
            "maxItems",
            mostPaths,
            "description",
            "Images, each by its absolute path or address."));
    properties.put(
        JobRequest.INPUT,
        described(path, "A folder, with all below it, or a glob with *, ?, [a-z] and **."));
    if (kind.writesObjects()) {
      properties.put(JobRequest.OUTPUT, described(path, "Folder that results are written below."));
    }
    kind.fields().forEach(field -> properties.put(field.name(), field.schema()));
    return Tree.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        kind.required(),
        "oneOf",
        List.of(
            Tree.of("required", List.of(JobRequest.PATHS)),
            Tree.of("required", List.of(JobRequest.INPUT))),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", description);
    return described;
  }

  private static Map<String, Object> problem() {
    Map<String, Object> text = Tree.of("type", "string");
    return Tree.of(
        "type",
        "object",
        "description",
        "RFC 9457",
        "properties",
        Tree.of(
            "type", text,
            "title", text,
            "status", Tree.of("type", "integer"),
            "detail", text,
            "errors",
                Tree.of(
                    "type",
                    "array",
                    "items",
                    Tree.of(
                        "type", "object",
                        "properties", Tree.of("pointer", text, "parameter", text, "detail", text),
                        "required", List.of("detail")))),
        "required",
        List.of("type", "title", "status", "detail"));
  }
}
