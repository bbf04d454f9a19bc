package org.imagelake.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Rows as the command sql prints them, but bounded: files may say of themselves whatever they like,
 * at any length.
 */
final class JsonRows {
  /** As long as paths get. */
  private static final int LONGEST_TEXT = 4_096;

  /** Of a whole row, where there are many texts and none is a key but the path. */
  private static final int LONGEST_DETAIL = 600;

  private static final int MOST_ITEMS = 40;
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonRows() {}

  /** The first rows of an answer. */
  static List<JsonNode> first(Dataset<Row> rows, int most) {
    return parsed(json(rows, "false").takeAsList(most), LONGEST_TEXT);
  }

  /** Whole rows, without what is null. */
  static List<JsonNode> details(Dataset<Row> rows) {
    return parsed(json(rows, "true").collectAsList(), LONGEST_DETAIL);
  }

  private static Dataset<String> json(Dataset<Row> rows, String ignoreNulls) {
    return rows.select(
            to_json(struct(col("*")), Map.of("ignoreNullFields", ignoreNulls)).as("json"))
        .as(Encoders.STRING());
  }

  private static List<JsonNode> parsed(List<String> lines, int longest) {
    List<JsonNode> parsed = new ArrayList<>(lines.size());
    for (String line : lines) {
      try {
        parsed.add(bounded(JSON.readTree(line), longest));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("Spark's JSON does not parse", e);
      }
    }
    return parsed;
  }

  private static JsonNode bounded(JsonNode node, int longest) {
    if (node instanceof TextNode text) {
      return text.textValue().length() <= longest ? text : TextNode.valueOf(cut(text, longest));
    }
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field ->
                  field.setValue(
                      bounded(
                          field.getValue(),
                          field.getKey().equals("path") ? LONGEST_TEXT : longest)));
    } else if (node instanceof ArrayNode array) {
      int items = array.size();
      while (array.size() > MOST_ITEMS) {
        array.remove(array.size() - 1);
      }
      for (int i = 0; i < array.size(); i++) {
        array.set(i, bounded(array.get(i), longest));
      }
      if (items > MOST_ITEMS) {
        array.add("… %,d in all".formatted(items));
      }
    }
    return node;
  }

  private static String cut(TextNode text, int longest) {
    String whole = text.textValue();
    int end = Character.isHighSurrogate(whole.charAt(longest - 1)) ? longest - 1 : longest;
    return "%s… (%,d characters)".formatted(whole.substring(0, end), whole.length());
  }
}
