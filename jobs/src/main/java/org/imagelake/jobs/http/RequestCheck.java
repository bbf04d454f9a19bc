package org.imagelake.jobs.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.jobs.http.Problem.Fault;

/** Holds requests to the schemas of the document, the very one that clients read. */
final class RequestCheck {
  private static final String LOCATION = "urn:imagelake:openapi";
  private static final int MOST_FAULTS = 20;

  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new HashMap<>();

  RequestCheck(Map<String, Object> document) {
    String text = new String(Tree.bytes(document), StandardCharsets.UTF_8);
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(LOCATION, text)));
  }

  /**
   * Checks a body.
   *
   * @throws Problem naming each part that is wrong
   */
  void body(String schema, JsonNode body) {
    Map<String, Fault> faults = new LinkedHashMap<>();
    for (Error error : schema("/components/schemas/" + schema).validate(body)) {
      String pointer = pointer(error);
      faults.putIfAbsent(pointer + error.getKeyword(), Fault.at(pointer, message(error)));
    }
    refuse(new ArrayList<>(faults.values()), "the body is not what the API takes");
  }

  /** Checks what was given beside the body. */
  void parameters(Endpoint endpoint, Map<String, String> given) {
    List<Fault> faults = new ArrayList<>();
    for (Parameter parameter : endpoint.parameters()) {
      String text = given.get(parameter.name());
      if (text != null) {
        schema("/components/parameters/" + parameter.name() + "/schema")
            .validate(typed(parameter, text))
            .forEach(error -> faults.add(Fault.of(parameter.name(), error.getMessage())));
      }
    }
    refuse(faults, "a parameter is not what the API takes");
  }

  private static JsonNode typed(Parameter parameter, String text) {
    boolean number = "integer".equals(parameter.schema().get("type"));
    return number && text.matches("-?\\d{1,9}")
        ? IntNode.valueOf(Integer.parseInt(text))
        : TextNode.valueOf(text);
  }

  private synchronized Schema schema(String pointer) {
    return schemas.computeIfAbsent(
        pointer, place -> registry.getSchema(SchemaLocation.of(LOCATION + "#" + place)));
  }

  /** Of a property that is missing or too many, the place where it is or would be. */
  private static String pointer(Error error) {
    String place = error.getInstanceLocation().toString();
    return error.getProperty() == null
        ? place
        : place + "/" + error.getProperty().replace("~", "~0").replace("/", "~1");
  }

  private static String message(Error error) {
    String message = error.getMessage();
    return message.length() > 500 ? message.substring(0, 500) + "…" : message;
  }

  private static void refuse(List<Fault> faults, String detail) {
    if (!faults.isEmpty()) {
      throw new Problem(
          ProblemKind.INVALID, detail, faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
    }
  }
}
