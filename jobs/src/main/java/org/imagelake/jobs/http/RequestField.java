package org.imagelake.jobs.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imagelake.image.convert.ConversionOption;
import org.imagelake.image.convert.OptionShape;

/**
 * One thing that a request may say about how images are looked at or made.
 *
 * @param name in the body
 * @param key of the setting that it overrides, below {@code imagelake}
 * @param schema what it takes, as JSON Schema
 */
record RequestField(String name, String key, Map<String, Object> schema) {
  /** Under the setting's own name. */
  static RequestField of(String key, Map<String, Object> schema) {
    return new RequestField(snake(key.substring(key.indexOf('.') + 1)), key, schema);
  }

  /** The same under another name. */
  RequestField named(String otherName) {
    return new RequestField(otherName, key, schema);
  }

  /** An option of conversions, as the registry has it. */
  static RequestField of(ConversionOption<?> option) {
    return of("convert." + option.name(), schema(option));
  }

  /** The value for the setting: plain, or a list of texts. */
  Object setting(JsonNode value) {
    if (value.isArray()) {
      List<String> texts = new ArrayList<>();
      value.forEach(item -> texts.add(item.isObject() ? step(item) : item.asText()));
      return texts;
    }
    return value.isBoolean() ? (Object) value.booleanValue() : value.asText();
  }

  /** The name of the field for an option of the command line, dashes in front or not. */
  static String snake(String option) {
    return option.replaceFirst("^--", "").toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private static String step(JsonNode step) {
    String id = step.get("id").asText();
    return step.hasNonNull("argument") ? id + "=" + step.get("argument").asText() : id;
  }

  private static Map<String, Object> schema(ConversionOption<?> option) {
    Map<String, Object> schema = shape(option.shape());
    schema.put("description", "Expects " + option.expected() + ".");
    return schema;
  }

  private static Map<String, Object> shape(OptionShape shape) {
    if (shape instanceof OptionShape.Whole whole) {
      // Nine digits are what the option reads.
      return Tree.of(
          "type",
          "integer",
          "minimum",
          whole.least(),
          "maximum",
          Math.min(whole.most(), 999_999_999));
    } else if (shape instanceof OptionShape.Share) {
      return Tree.of("type", "number", "minimum", 0, "maximum", 1);
    } else if (shape instanceof OptionShape.Choice choice) {
      return Tree.of("type", "string", "enum", choice.texts());
    } else if (shape instanceof OptionShape.Text text) {
      return Tree.of("type", "string", "pattern", text.pattern());
    }
    return Tree.of("type", "boolean");
  }
}
