package org.imagelake.jobs.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** docs/http.md, from the OpenAPI document and the list of problems. */
final class ApiPage {
  private final JsonNode document;
  private final StringBuilder page = new StringBuilder();

  private ApiPage(JsonNode document) {
    this.document = document;
  }

  static String markdown(JsonNode document) {
    ApiPage page = new ApiPage(document);
    page.line("# HTTP", "")
        .line("Generated from the document that `imagelake serve` checks requests by and serves as")
        .line(
            "`/openapi.json`; a test fails when it is out of date. The README says how to start it.");
    page.endpoints();
    page.parameters();
    document
        .at("/components/schemas")
        .fields()
        .forEachRemaining(schema -> page.schema(schema.getKey(), schema.getValue()));
    page.problems();
    return page.page.toString();
  }

  private ApiPage line(String... texts) {
    for (String text : texts) {
      page.append(text).append('\n');
    }
    return this;
  }

  private void row(String... cells) {
    line(
        java.util.Arrays.stream(cells)
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  private void endpoints() {
    line(
        "", "## Endpoints", "", "| request | what it does | body | answers |", "|---|---|---|---|");
    document
        .get("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fields()
                    .forEachRemaining(
                        operation ->
                            endpoint(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey(),
                                operation.getValue())));
  }

  private void endpoint(String request, JsonNode operation) {
    List<String> answers = new ArrayList<>();
    operation.get("responses").fieldNames().forEachRemaining(answers::add);
    String body = name(operation.at("/requestBody/content/application~1json/schema/$ref").asText());
    row(
        "`" + request + "`",
        operation.get("summary").asText(),
        body.isEmpty() ? "" : "[" + body + "](#" + body.toLowerCase(java.util.Locale.ROOT) + ")",
        String.join(", ", answers));
  }

  private void parameters() {
    line("", "## Parameters", "", "| name | where | takes | meaning |", "|---|---|---|---|");
    for (JsonNode parameter : document.at("/components/parameters")) {
      row(
          "`" + parameter.get("name").asText() + "`",
          parameter.get("in").asText(),
          takes(parameter.get("schema")),
          parameter.get("description").asText());
    }
  }

  private void schema(String name, JsonNode schema) {
    if (!schema.has("properties")) {
      return;
    }
    line("", "## " + name, "", "| field | takes | meaning |", "|---|---|---|");
    List<String> required = texts(schema.path("required"));
    schema
        .get("properties")
        .fields()
        .forEachRemaining(
            field ->
                row(
                    "`"
                        + field.getKey()
                        + "`"
                        + (required.contains(field.getKey()) ? " (always)" : ""),
                    takes(field.getValue()),
                    field.getValue().path("description").asText()));
    if (schema.has("oneOf")) {
      String either =
          StreamSupport.stream(schema.get("oneOf").spliterator(), false)
              .map(one -> "`" + String.join("`, `", texts(one.get("required"))) + "`")
              .collect(Collectors.joining(" or "));
      line("", "Exactly one of " + either + " is given.");
    }
  }

  private void problems() {
    line("", "## Problems", "");
    line("Every error is a problem document (RFC 9457) of one of these types.", "");
    line("| type | status | title |", "|---|---|---|");
    for (ProblemKind kind : ProblemKind.values()) {
      row("`" + kind.type() + "`", String.valueOf(kind.status()), kind.title());
    }
  }

  private static String takes(JsonNode schema) {
    if (schema.has("$ref")) {
      return name(schema.get("$ref").asText());
    } else if (schema.has("const")) {
      return "`" + schema.get("const").asText() + "`";
    } else if (schema.has("enum")) {
      return "`" + String.join("`, `", texts(schema.get("enum"))) + "`";
    } else if (schema.has("oneOf")) {
      return StreamSupport.stream(schema.get("oneOf").spliterator(), false)
          .map(ApiPage::takes)
          .collect(Collectors.joining(" or "));
    }
    return switch (schema.path("type").asText()) {
      case "array" -> "list of " + takes(schema.path("items"));
      case "object" -> object(schema);
      case "string" -> schema.has("format") ? schema.get("format").asText() : "text";
      default -> schema.path("type").asText("anything") + range(schema);
    };
  }

  private static String object(JsonNode schema) {
    List<String> fields = new ArrayList<>();
    schema
        .path("properties")
        .fields()
        .forEachRemaining(
            (Map.Entry<String, JsonNode> field) ->
                fields.add("`" + field.getKey() + "`: " + takes(field.getValue())));
    return fields.isEmpty() ? "object" : "{" + String.join(", ", fields) + "}";
  }

  private static String range(JsonNode schema) {
    String least = schema.path("minimum").asText();
    String most = schema.path("maximum").asText();
    if (least.isEmpty()) {
      return "";
    }
    return most.isEmpty() ? ", at least " + least : ", " + least + " to " + most;
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
