package org.imagelake.pipeline.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.report.ReportQuery.Shown;

/**
 * Everything that the page shows.
 *
 * @param rows the rows of the images that the answers name, without raw tags and histograms
 * @param thumbnails of those images, and of repaired ones
 */
record ReportData(List<Answer> answers, List<JsonNode> rows, List<Thumbnail> thumbnails) {
  private static final String PATH = "path";

  /** Asks a lake in a session of its own. */
  static ReportData of(SparkSession session, String folder, ReportSettings settings) {
    Lake.open(session, folder).registerViews();
    // Every question reads the images: the latest rows are found once.
    Dataset<Row> images = session.table("images").drop("tags", "histogram").cache();
    images.createOrReplaceTempView("images");
    try {
      List<Answer> answers =
          ReportQueries.all(settings.top()).stream().map(query -> ask(session, query)).toList();
      List<JsonNode> rows = rows(images, answers);
      return new ReportData(
          answers,
          rows,
          new Thumbnails(session, settings.limits()).make(ThumbnailOrders.of(answers, rows)));
    } finally {
      images.unpersist();
    }
  }

  /** How many pictures there are to see. */
  long pictures() {
    return thumbnails.stream().filter(each -> each.base64() != null).count();
  }

  private static Answer ask(SparkSession session, ReportQuery query) {
    List<JsonNode> rows = JsonRows.first(session.sql(query.sql()), query.most() + 1);
    boolean cut = rows.size() > query.most();
    return new Answer(query, cut ? rows.subList(0, query.most()) : rows, cut);
  }

  private static List<JsonNode> rows(Dataset<Row> images, List<Answer> answers) {
    Set<String> paths = new LinkedHashSet<>();
    answers.stream()
        .filter(answer -> answer.query().shown() != Shown.NUMBERS)
        .forEach(answer -> paths.addAll(answer.texts(PATH)));
    return paths.isEmpty()
        ? List.of()
        : JsonRows.details(images.where(images.col(PATH).isin(paths.toArray())));
  }
}
