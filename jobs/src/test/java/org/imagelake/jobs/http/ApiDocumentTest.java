package org.imagelake.jobs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.imagelake.image.convert.ConversionOption;
import org.imagelake.image.convert.ConversionOptions;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.image.enhance.Enhancement;
import org.imagelake.image.enhance.Enhancements;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.UsageException;
import org.junit.jupiter.api.Test;

/** The document says what the registries say, and takes what the settings take. */
class ApiDocumentTest {
  private static final List<Endpoint> ENDPOINTS = HttpService.endpoints(null, null, null, 7, true);
  private static final JsonNode DOCUMENT =
      Tree.JSON.valueToTree(ApiDocument.of(ENDPOINTS, 7, true));
  private static final RequestCheck CHECK = new RequestCheck(ApiDocument.of(ENDPOINTS, 7, true));

  @Test
  void formats_options_and_enhancements_are_those_there_are() {
    JsonNode convert = DOCUMENT.at("/components/schemas/ConvertRequest/properties");
    assertThat(convert.at("/to/enum")).hasSize(TargetFormat.names().size());
    for (ConversionOption<?> option : ConversionOptions.ALL) {
      assertThat(convert.has(RequestField.snake(option.name()))).as(option.name()).isTrue();
    }
    JsonNode steps = DOCUMENT.at("/components/schemas/EnhanceRequest/properties/apply/items/oneOf");
    for (int i = 0; i < steps.size(); i++) {
      Enhancement enhancement = Enhancements.ALL.get(i);
      assertThat(steps.get(i).at("/properties/id/const").asText()).isEqualTo(enhancement.id());
      assertThat(steps.get(i).at("/properties/argument/maximum").asDouble())
          .isEqualTo(enhancement.argument().most());
    }
    assertThat(steps).hasSize(Enhancements.ALL.size());
  }

  @Test
  void every_endpoint_and_every_reference_is_there() {
    for (Endpoint endpoint : ENDPOINTS) {
      JsonNode operation =
          DOCUMENT
              .get("paths")
              .get(endpoint.path())
              .get(endpoint.method().toLowerCase(java.util.Locale.ROOT));
      assertThat(operation.get("operationId").asText()).isEqualTo(endpoint.id());
    }
    for (JsonNode reference : DOCUMENT.findValues("$ref")) {
      assertThat(DOCUMENT.at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
  }

  @Test
  void the_schema_stops_where_the_settings_stop() {
    for (JobKind kind : JobKind.values()) {
      for (RequestField field : kind.fields()) {
        for (String bound : new String[] {"minimum", "maximum"}) {
          if (field.schema().get(bound) instanceof Number end) {
            load(field, end);
            double beyond = end.doubleValue() + (bound.equals("minimum") ? -1 : 1);
            if (beyond < 999_999_999) {
              Number next = end instanceof Integer ? (Number) (int) beyond : (Number) beyond;
              assertThatThrownBy(() -> load(field, next))
                  .as(field.name() + " " + next)
                  .isInstanceOf(UsageException.class);
            }
          }
        }
        if (field.schema().get("enum") instanceof List<?> choices) {
          choices.forEach(choice -> load(field, choice));
        }
      }
    }
  }

  @Test
  void a_token_is_documented_where_one_is_asked_for() {
    assertThat(DOCUMENT.at("/security/0").has("token")).isTrue();
    assertThat(DOCUMENT.at("/paths/~1health/get/security")).isEmpty();
    assertThat(ApiDocument.of(ENDPOINTS, 7, false)).doesNotContainKey("security");
  }

  @Test
  void a_body_is_held_to_the_document() {
    CHECK.body("AnalyzeRequest", Tree.JSON.valueToTree(Map.of("input", "/a", "fast", true)));
    assertThatThrownBy(
            () ->
                CHECK.body(
                    "AnalyzeRequest",
                    Tree.JSON.valueToTree(Map.of("input", "/a", "paths", List.of("/b")))))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(
            () ->
                CHECK.body(
                    "AnalyzeRequest",
                    Tree.JSON.valueToTree(
                        Map.of("paths", List.of("1", "2", "3", "4", "5", "6", "7", "8")))))
        .isInstanceOf(Problem.class);
  }

  private static Settings load(RequestField field, Object value) {
    Object setting = field.setting(Tree.JSON.valueToTree(value));
    Settings settings =
        Settings.load(
            new Overrides().put(field.key(), field.name(), setting), Map.of(), Map.of(), null);
    settings.convert().template();
    return settings;
  }
}
