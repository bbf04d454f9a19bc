package org.imagelake.jobs.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.imagelake.jobs.settings.Overrides;

/**
 * What one job is to do, every path in it checked.
 *
 * @param paths of images; empty when there is an input instead
 * @param input folder or glob; null when there are paths
 * @param output folder of the results; null where none are written
 * @param options what the body says beside that, over the server's own settings
 * @param body as it came
 */
record JobRequest(
    JobKind kind,
    List<String> paths,
    String input,
    String output,
    Overrides options,
    JsonNode body) {
  static final String PATHS = "paths";
  static final String INPUT = "input";
  static final String OUTPUT = "output";

  /**
   * Reads a body that the schema has let through.
   *
   * @throws Problem naming the path that is outside the roots
   */
  static JobRequest read(JobKind kind, JsonNode body, Roots roots) {
    List<String> paths = new ArrayList<>();
    if (body.has(PATHS)) {
      for (JsonNode path : body.get(PATHS)) {
        paths.add(roots.path(path.asText(), "/" + PATHS + "/" + paths.size()));
      }
    }
    String input = body.has(INPUT) ? roots.input(body.get(INPUT).asText(), "/" + INPUT) : null;
    String output = body.has(OUTPUT) ? roots.path(body.get(OUTPUT).asText(), "/" + OUTPUT) : null;
    Overrides options = kind.fixed();
    for (RequestField field : kind.fields()) {
      if (body.has(field.name())) {
        options.put(field.key(), field.name(), field.setting(body.get(field.name())));
      }
    }
    return new JobRequest(kind, List.copyOf(paths), input, output, options, body);
  }

  /** Same kind and same body, whatever the order of its keys. */
  String fingerprint() {
    return kind.id() + ":" + Tree.fingerprint(body);
  }
}
