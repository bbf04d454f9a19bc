package org.imagelake.pipeline.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the lake answered.
 *
 * @param rows few, in the order of the question
 * @param cut whether there were more rows
 */
record Answer(ReportQuery query, List<JsonNode> rows, boolean cut) {
  /** The texts in one column, where there are any. */
  List<String> texts(String column) {
    return rows.stream()
        .filter(row -> row.hasNonNull(column))
        .map(row -> row.get(column).asText())
        .toList();
  }
}
