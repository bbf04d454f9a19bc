package org.imagelake.jobs.http;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.table.Table;

/** The rows of a job in pages, ordered by path; a page begins behind the last path of another. */
final class JobRows {
  static final int USUAL_LIMIT = 100;

  /** Queries are their own kind of work: a running job does not starve them. */
  private static final String POOL = "rows";

  private final SparkSession spark;
  private final String lake;

  JobRows(SparkSession spark, String lake) {
    this.spark = spark;
    this.lake = lake;
  }

  /**
   * A page of what a run made.
   *
   * @param after where the page begins; null for the first
   */
  Map<String, Object> ofRun(String id, Table table, int limit, String after) {
    Dataset<Row> rows = open().history(table).where(col("run_id").equalTo(id));
    return page(rows, limit, after);
  }

  /** A page of the latest rows of some paths, whoever made them. */
  Map<String, Object> ofPaths(List<String> paths, Table table, int limit, String after) {
    Dataset<Row> rows = open().current(table).where(col("path").isin(paths.toArray()));
    return page(rows, limit, after);
  }

  /** What a page looks like. */
  static Map<String, Object> schema() {
    return Tree.of(
        "type", "object",
        "properties",
            Tree.of(
                "rows", Tree.of("type", "array", "items", Tree.of("type", "object")),
                "next", Tree.of("type", "string", "description", "after of the next page")),
        "required", List.of("rows"));
  }

  private Lake open() {
    return Lake.open(spark.newSession(), lake);
  }

  private Map<String, Object> page(Dataset<Row> all, int limit, String after) {
    Dataset<Row> rows = after == null ? all : all.where(col("path").gt(path(after)));
    Column json = to_json(struct("*"), Map.of("ignoreNullFields", "false"));
    spark.sparkContext().setLocalProperty(EmbeddedRunner.POOL, POOL);
    List<Row> found =
        rows.orderBy("path").limit(limit + 1).select(col("path"), json.as("json")).collectAsList();
    List<Row> shown = found.subList(0, Math.min(limit, found.size()));
    List<JsonNode> page = new ArrayList<>();
    shown.forEach(row -> page.add(parse(row.getString(1))));
    boolean more = found.size() > limit;
    return Tree.of("rows", page, "next", more ? cursor(shown.get(limit - 1).getString(0)) : null);
  }

  private static JsonNode parse(String json) {
    try {
      return Tree.JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Spark writes JSON", e);
    }
  }

  private static String cursor(String path) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(path.getBytes(StandardCharsets.UTF_8));
  }

  private static String path(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Problem(
          ProblemKind.INVALID,
          "after is not what a page said",
          List.of(Problem.Fault.of("after", "expected what next of a page says")));
    }
  }
}
