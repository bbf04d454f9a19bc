package org.imagelake.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.imagelake.image.AnalysisSettings.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a query is written and planned, an image is decoded once. */
class OncePerImageTest {
  private static final SparkSession SPARK = LocalSpark.session().newSession();
  private static final int FILES = Photos.FILES;

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    Photos.write(folder);
    Photos.view(SPARK, folder);
  }

  @BeforeEach
  void reset() {
    CountedLibrary.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT image_quality(content).sharpness, image_quality(content).noise FROM photos",
        "SELECT image_quality(content).noise FROM photos WHERE image_quality(content).score >= 0",
        "SELECT image_quality(content).score, image_phash(content), image_error(content) FROM photos",
        "SELECT image_colors(content), path FROM photos WHERE image_quality(content).score >= 0 OR image_error(content) IS NOT NULL",
        "SELECT path FROM photos WHERE image_phash(content) <> 0 AND image_quality(content).level IS NOT NULL AND image_colors(content) IS NOT NULL",
        "SELECT image_quality(content).level, avg(image_quality(content).score), max(image_phash(content)) FROM photos GROUP BY 1",
        "SELECT image_info(content), image_metadata(content), image_quality(content), image_issues(content), image_colors(content), image_phash(content) FROM photos",
        "SELECT q.score, q.noise FROM (SELECT image_quality(content) AS q FROM photos) WHERE q.score >= 0 AND q.noise >= 0",
        "SELECT path, image_quality(content).score AS s FROM photos ORDER BY s DESC LIMIT 3",
        "SELECT path FROM photos ORDER BY image_quality(content).score DESC LIMIT 3",
        "SELECT path FROM photos ORDER BY image_quality(content).score DESC",
        "SELECT path, image_quality(content).score AS s FROM photos ORDER BY s",
      })
  void an_image_is_decoded_once(String query) {
    run(SPARK, query);
    assertThat(CountedLibrary.decoded()).isEqualTo(FILES);
    assertThat(CountedLibrary.opened()).isEqualTo(FILES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.sql.codegen.wholeStage=false",
        "spark.sql.codegen.factoryMode=NO_CODEGEN",
        "spark.sql.subexpressionElimination.enabled=false",
        "spark.sql.adaptive.enabled=false",
      })
  void it_is_so_however_spark_evaluates(String setting) {
    SparkSession session = SPARK.newSession();
    session.conf().set(setting.split("=")[0], setting.split("=")[1]);
    if (setting.contains("NO_CODEGEN")) {
      session.conf().set("spark.sql.codegen.wholeStage", "false");
    }
    Photos.view(session, folder);
    List<Row> rows =
        run(
            session,
            "SELECT image_info(content).width AS w, image_quality(content).noise,"
                + " image_phash(content), image_metadata(content), image_error(content).code AS c"
                + " FROM photos WHERE image_quality(content).score >= 0"
                + " OR image_error(content) IS NOT NULL ORDER BY image_phash(content), c");
    assertThat(rows).hasSize(FILES);
    assertThat(rows.stream().filter(row -> row.isNullAt(1)).map(row -> row.<String>getAs("c")))
        .containsExactlyInAnyOrder("NOT_AN_IMAGE", "TRUNCATED");
    assertThat(CountedLibrary.decoded()).isEqualTo(FILES);
    assertThat(CountedLibrary.opened()).isEqualTo(FILES);
  }

  /** What makes it so: one analysis for all calls, no call in a sort, rows kept before it. */
  @Test
  void the_plan_says_how() {
    Dataset<Row> rows =
        SPARK.sql(
            "SELECT path, image_quality(content).score FROM photos"
                + " WHERE image_colors(content) IS NOT NULL ORDER BY image_phash(content)");
    LogicalPlan plan =
        ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution().optimizedPlan();
    List<Set<Part>> asked = new ArrayList<>();
    ImageCalls.each(plan, call -> asked.add(call.parts()));
    assertThat(asked).hasSize(3).containsOnly(EnumSet.of(Part.QUALITY, Part.COLORS, Part.HASH));
    assertThat(plan.toString())
        .containsSubsequence("Sort [sort_by", "RepartitionByExpression", "Project", "Filter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT image_convert(content, 'webp') FROM photos WHERE length(image_convert(content, 'webp')) > 0",
        "SELECT length(image_thumbnail(content, 16)), image_thumbnail(content, 16) FROM photos",
        "SELECT image_enhance(content) FROM photos WHERE image_enhance(content) <> content",
      })
  void a_file_is_made_once(String query) {
    run(SPARK, query);
    assertThat(CountedLibrary.decoded()).isEqualTo(FILES);
  }

  private static List<Row> run(SparkSession session, String query) {
    Dataset<Row> rows = session.sql(query);
    return rows.collectAsList();
  }

  @Test
  void what_the_header_tells_takes_no_decode() {
    run(SPARK, "SELECT image_info(content), image_metadata(content) FROM photos");
    assertThat(CountedLibrary.decoded()).isZero();
    assertThat(CountedLibrary.opened()).isEqualTo(FILES);
  }

  @Test
  void what_a_filter_drops_by_its_header_is_not_decoded() {
    run(
        SPARK,
        "SELECT image_quality(content) FROM photos WHERE image_info(content).format = 'PNG'");
    assertThat(CountedLibrary.decoded()).isOne();
  }
}
