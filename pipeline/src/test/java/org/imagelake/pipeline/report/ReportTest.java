package org.imagelake.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.imagelake.pipeline.Pictures;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.table.ImageRow;
import org.imagelake.pipeline.table.Tables;
import org.imagelake.sql.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page from the lake's tables to the file. */
class ReportTest {
  @TempDir private Path folder;

  private static JsonNode row(JsonNode data, String answer, int place) {
    return data.at("/answers/" + answer + "/rows/" + place);
  }

  private static List<ImageRow> images(SampleLake sample) {
    return sample.lake().current(Tables.IMAGES).collectAsList().stream()
        .map(RecordType.of(ImageRow.class)::fromRow)
        .toList();
  }

  @Test
  void numbers_are_those_of_the_tables() throws IOException {
    SampleLake sample = new SampleLake(folder).filled();
    sample.used();

    Report report = sample.report(8);

    JsonNode data = sample.data();
    List<ImageRow> images = images(sample);
    List<ImageRow> good = images.stream().filter(image -> image.error() == null).toList();
    JsonNode totals = row(data, "totals", 0);
    assertThat(totals.get("images").asLong()).isEqualTo(images.size()).isEqualTo(4);
    assertThat(totals.get("failed").asLong()).isEqualTo(1);
    assertThat(totals.get("bytes").asLong())
        .isEqualTo(images.stream().mapToLong(ImageRow::length).sum());
    assertThat(totals.get("flagged").asLong())
        .isEqualTo(
            good.stream()
                .filter(
                    image ->
                        image.issues().stream().anyMatch(i -> Boolean.TRUE.equals(i.flagged())))
                .count());
    assertThat(row(data, "formats", 0).get("format").asText()).isEqualTo("PNG");
    assertThat(row(data, "formats", 0).get("images").asLong()).isEqualTo(3);
    assertThat(row(data, "failures", 0).get("code").asText()).isEqualTo("NOT_AN_IMAGE");
    assertThat(row(data, "duplicates", 0).get("copies").asLong()).isEqualTo(1);
    Row converted =
        sample
            .lake()
            .current(Tables.CONVERSIONS)
            .where("status = 'CONVERTED'")
            .selectExpr("sum(source_bytes)", "sum(target_bytes)")
            .head();
    assertThat(row(data, "conversions", 0).get("bytes_before").asLong())
        .isEqualTo(converted.getLong(0));
    assertThat(row(data, "conversions", 0).get("bytes_after").asLong())
        .isEqualTo(converted.getLong(1));
    assertThat(data.at("/answers/runs/rows")).hasSize(4);
    ImageRow worst =
        good.stream()
            .min((a, b) -> Double.compare(a.quality().score(), b.quality().score()))
            .orElseThrow();
    assertThat(row(data, "worst", 0).get("score").asDouble()).isEqualTo(worst.quality().score());
    assertThat(report.pictures()).isGreaterThanOrEqualTo(3);
    assertThat(report.bytes()).isEqualTo(Files.size(sample.page()));
  }

  @Test
  void the_sql_of_an_answer_gives_its_rows() throws IOException {
    SampleLake sample = new SampleLake(folder).filled();
    sample.used();
    sample.report(1);

    JsonNode data = sample.data();
    sample.lake().registerViews();
    for (ReportQuery query : ReportQueries.all(1)) {
      JsonNode answer = data.at("/answers/" + query.id());
      assertThat(answer.get("sql").asText()).as(query.id()).isEqualTo(query.sql());
      assertThat(JsonRows.first(SampleLake.SPARK.sql(query.sql()), query.most()))
          .as(query.id())
          .containsExactlyElementsOf(answer.get("rows"));
      assertThat(answer.get("rows").size()).as(query.id()).isBetween(0, query.most());
    }
    assertThat(data.at("/answers/worst/cut").asBoolean()).isTrue();
  }

  @Test
  void tables_that_are_not_there_are_empty_answers() throws IOException {
    SampleLake sample = new SampleLake(folder).filled();

    sample.report(0);

    JsonNode answers = sample.data().get("answers");
    for (String id :
        List.of("conversions", "repairs", "duplicate_groups", "worst", "issues_best")) {
      assertThat(answers.at("/" + id + "/rows")).as(id).isEmpty();
    }
    assertThat(sample.data().at("/pictures")).isEmpty();
  }

  @Test
  void a_gone_or_changed_original_is_a_placeholder() throws IOException {
    SampleLake sample = new SampleLake(folder).filled();
    Pictures.write(sample.photos().resolve("c.png"), 4);
    sample.analyzed();
    Files.delete(sample.photos().resolve("a.png"));
    Pictures.write(sample.photos().resolve("b.png"), 3);

    assertThat(sample.report(4).pictures()).isEqualTo(1);

    JsonNode pictures = sample.data().get("pictures");
    assertThat(picture(pictures, "photos/a.png").get("missing").asText()).contains("disappeared");
    assertThat(picture(pictures, "photos/b.png").get("missing").asText()).contains("has changed");
    assertThat(picture(pictures, "photos/c.png").get("src").asText())
        .startsWith("data:image/jpeg;base64,");
  }

  @Test
  void a_gallery_shows_what_looks_alike_once() throws IOException {
    SampleLake sample = new SampleLake(folder).filled();

    sample.report(4);

    JsonNode data = sample.data();
    for (String gallery : List.of("worst", "best", "issues_worst", "issues_best")) {
      List<String> names = new ArrayList<>();
      for (JsonNode row : data.at("/answers/" + gallery + "/rows")) {
        if (!row.has("issue") || row.get("issue").asText().equals("blurry")) {
          names.add(row.get("path").asText().replaceAll(".*/", ""));
        }
      }
      assertThat(names).as(gallery).containsExactlyInAnyOrder("a.png", "b.png");
    }
  }

  private static JsonNode picture(JsonNode pictures, String end) {
    return pictures.properties().stream()
        .filter(picture -> picture.getKey().endsWith(end))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  @Test
  void names_that_look_like_markup_stay_data() throws IOException {
    SampleLake sample = new SampleLake(folder);
    Pictures.write(
        sample.photos().resolve("<").resolve("script><script>alert('x')\"& \u05d0\u202e.png"), 1);
    sample.analyzed().report(8);

    String page = Files.readString(sample.page());
    assertThat(page.split("</script>", -1)).hasSize(3);
    assertThat(page).doesNotContain("alert('x')\"");
    assertThat(sample.data().at("/images/0/path").asText())
        .endsWith("/photos/</script><script>alert('x')\"& \u05d0\u202e.png");
  }

  @Test
  void an_earlier_report_is_replaced_and_nothing_else_is_touched() throws IOException {
    SampleLake sample = new SampleLake(folder).filled();
    Path beside = Files.createDirectories(sample.page().getParent()).resolve("notes.txt");
    Files.writeString(beside, "mine");
    sample.report(0);
    sample.report(2);

    assertThat(sample.data().get("pictures")).isNotEmpty();
    assertThat(beside).hasContent("mine");
    try (Stream<Path> files = Files.walk(sample.page().getParent())) {
      assertThat(files.filter(Files::isRegularFile)).containsOnly(sample.page(), beside);
    }
  }

  @Test
  void a_page_of_somebody_else_is_left_alone() throws IOException {
    SampleLake sample = new SampleLake(folder).filled();
    Files.createDirectories(sample.page().getParent());
    Files.writeString(sample.page(), "<title>my home</title>");

    assertThatThrownBy(() -> sample.report(0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("report/index.html")
        .hasMessageContaining("name another folder");
    assertThat(sample.page()).hasContent("<title>my home</title>");
  }
}
