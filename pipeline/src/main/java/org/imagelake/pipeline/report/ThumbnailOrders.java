package org.imagelake.pipeline.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.pipeline.report.ReportQuery.Shown;

/** Which pictures the answers need: one for each file, comparisons first. */
final class ThumbnailOrders {
  private final Map<String, JsonNode> rows = new HashMap<>();
  private final Map<String, ThumbnailOrder> orders = new LinkedHashMap<>();

  private ThumbnailOrders(List<JsonNode> rows) {
    rows.forEach(row -> this.rows.put(row.get("path").asText(), row));
  }

  /**
   * All of them.
   *
   * @param rows of the images that the answers name
   */
  static Collection<ThumbnailOrder> of(List<Answer> answers, List<JsonNode> rows) {
    ThumbnailOrders wanted = new ThumbnailOrders(rows);
    answers.stream()
        .filter(answer -> answer.query().shown() == Shown.PAIRS)
        .flatMap(answer -> answer.rows().stream())
        .forEach(wanted::addPair);
    answers.stream()
        .filter(answer -> answer.query().shown() == Shown.PICTURES)
        .flatMap(answer -> answer.texts("path").stream())
        .forEach(path -> wanted.addOriginal(path, Thumbnails.SMALL));
    return wanted.orders.values();
  }

  private void addPair(JsonNode repair) {
    addOriginal(repair.get("path").asText(), Thumbnails.LARGE);
    String target = repair.path("target").asText("");
    if (!target.isEmpty()) {
      add(new ThumbnailOrder(target, repair.path("target_bytes").asLong(), null, Thumbnails.LARGE));
    }
  }

  /** Of an image that the lake knows. */
  private void addOriginal(String path, int size) {
    JsonNode row = rows.get(path);
    if (row != null) {
      add(
          new ThumbnailOrder(
              path, row.path("length").asLong(), row.path("content_sha256").asText(null), size));
    }
  }

  private void add(ThumbnailOrder order) {
    orders.putIfAbsent(order.path(), order);
  }
}
