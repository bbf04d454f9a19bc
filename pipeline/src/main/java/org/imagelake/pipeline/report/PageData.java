package org.imagelake.pipeline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.imagelake.image.quality.IssueProfiles;
import org.imagelake.image.quality.Issues;
import org.imagelake.image.quality.QualityIssue;

/**
 * The data of the page as one block of JSON. It stands within a script element, so nothing in it
 * may look like markup: this is the one place that sees to it.
 */
final class PageData {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SPARE = 1 << 16;

  private PageData() {}

  /** All that the page knows. */
  static String of(ReportData data, String lake, Instant made) {
    ObjectNode root = JSON.createObjectNode();
    root.put("lake", lake);
    root.put("made", made.toString());
    data.answers()
        .forEach(answer -> root.withObject("/answers").set(answer.query().id(), of(answer)));
    root.putArray("images").addAll(data.rows());
    data.thumbnails().forEach(each -> root.withObject("/pictures").set(each.path(), of(each)));
    root.set("issues", issues());
    try {
      return escaped(JSON.writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values", e);
    }
  }

  private static ObjectNode of(Answer answer) {
    ObjectNode node = JSON.createObjectNode();
    node.put("sql", answer.query().sql());
    node.put("cut", answer.cut());
    node.putArray("rows").addAll(answer.rows());
    return node;
  }

  private static ObjectNode of(Thumbnail thumbnail) {
    ObjectNode node = JSON.createObjectNode();
    if (thumbnail.base64() == null) {
      return node.put("missing", thumbnail.missing());
    }
    return node.put("width", thumbnail.width())
        .put("height", thumbnail.height())
        .put("src", "data:image/jpeg;base64," + thumbnail.base64());
  }

  /** What each issue means, and what its measure means in each profile. */
  private static ArrayNode issues() {
    ArrayNode issues = JSON.createArrayNode();
    for (QualityIssue issue : Issues.ALL) {
      ObjectNode node = issues.addObject().put("id", issue.id()).put("meaning", issue.meaning());
      ArrayNode rules = node.putArray("rules");
      for (String profile : IssueProfiles.IDS) {
        IssueProfiles.named(profile)
            .rule(issue.id())
            .ifPresent(
                rule ->
                    rules
                        .addObject()
                        .put("above", rule.above())
                        .put("threshold", rule.threshold())
                        .put("means", rule.measure().meaning()));
      }
    }
    return issues;
  }

  /** Within a script element only {@code <} matters; the others keep it harmless anywhere. */
  static String escaped(String json) {
    StringBuilder text = new StringBuilder(json.length() + SPARE);
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      switch (unit) {
        case '<', '>', '&', '\u2028', '\u2029' -> text.append("\\u%04x".formatted((int) unit));
        default -> text.append(unit);
      }
    }
    return text.toString();
  }
}
