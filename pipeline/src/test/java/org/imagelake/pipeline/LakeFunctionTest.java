package org.imagelake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The session is a plain one: nothing but the class path makes the function known to it. */
class LakeFunctionTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir static Path folder;

  @BeforeAll
  static void two_images_of_which_the_lake_has_two_rows_each() {
    Pictures.write(photos("two").resolve("a.png"), 1);
    Pictures.write(photos("two").resolve("b.png"), 2);
    analyze("two");
    analyze("two");
  }

  private static Path photos(String name) {
    return folder.resolve(name).resolve("photos");
  }

  private static String lake(String name) {
    return folder.resolve(name).resolve("lake").toString();
  }

  private static RunRow analyze(String name) {
    LakeRequest request =
        new LakeRequest(List.of(photos(name).toString()), List.of(), lake(name), true, "analyze");
    return AnalyzeJob.run(SPARK, request, AnalysisSettings.DEFAULT, ProgressListener.NONE);
  }

  private Dataset<Row> ask(String query) {
    return SPARK.sql(query.replace("LAKE", lake("two")));
  }

  private long count(String query) {
    return ask(query).first().getLong(0);
  }

  @Test
  void a_view_has_the_current_rows_and_its_history_every_row() {
    assertThat(count("SELECT count(*) FROM imagelake('LAKE', 'images')")).isEqualTo(2);
    assertThat(count("SELECT count(*) FROM imagelake('LAKE')")).isEqualTo(2);
    assertThat(count("SELECT count(*) FROM imagelake('LAKE', 'IMAGES_HISTORY')")).isEqualTo(4);
    assertThat(count("SELECT count(*) FROM imagelake('LAKE', 'runs')")).isEqualTo(2);
    assertThat(ask("SELECT * FROM imagelake('LAKE')").schema().fieldNames())
        .isEqualTo(Tables.IMAGES.schema().fieldNames());
  }

  static List<String> views() {
    return LakeView.ALL.stream().map(LakeView::name).toList();
  }

  @ParameterizedTest
  @MethodSource("views")
  void every_view_can_be_asked(String view) {
    Dataset<Row> asked = ask("SELECT * FROM imagelake('LAKE', '" + view + "')");
    Lake.open(SPARK, lake("two")).registerViews();
    Dataset<Row> registered = SPARK.table(view);
    assertThat(asked.schema()).isEqualTo(registered.schema());
    assertThat(asked.count()).isEqualTo(registered.count());
  }

  @Test
  void a_temporary_view_of_it_sees_later_runs() {
    Pictures.write(photos("growing").resolve("a.png"), 1);
    analyze("growing");
    SPARK.sql(
        "CREATE OR REPLACE TEMP VIEW seen AS SELECT * FROM imagelake('%s')"
            .formatted(lake("growing")));
    assertThat(count("SELECT count(*) FROM seen")).isEqualTo(1);
    Pictures.write(photos("growing").resolve("b.png"), 2);
    RunRow run = analyze("growing");
    assertThat(count("SELECT count(*) FROM seen")).isEqualTo(2);
    assertThat(ask("SELECT DISTINCT run_id FROM seen").first().getString(0)).isEqualTo(run.runId());
  }

  @Test
  void columns_are_pruned_and_filters_on_the_key_reach_the_files() {
    String plan =
        ask("SELECT quality.score FROM imagelake('LAKE') WHERE path LIKE 'file:%a.png'")
            .queryExecution()
            .executedPlan()
            .toString();
    assertThat(plan).contains("ReadSchema: struct<path:string,quality:struct<score:double>>");
    assertThat(plan).contains("StringStartsWith(path,file:)");
  }

  @Test
  void a_query_may_name_it_more_than_once_and_take_the_folder_as_a_parameter() {
    assertThat(
            count(
                "SELECT count(*) FROM imagelake('LAKE') a JOIN imagelake('LAKE', 'runs') r"
                    + " ON a.run_id = r.run_id JOIN imagelake('LAKE') b ON a.path = b.path"))
        .isEqualTo(2);
    assertThat(
            SPARK
                .sql(
                    "SELECT * FROM imagelake(:lake, :view)",
                    Map.of("lake", lake("two"), "view", "runs"))
                .count())
        .isEqualTo(2);
  }

  @Test
  void a_folder_without_a_lake_is_an_error_not_an_empty_table() {
    assertThatThrownBy(() -> ask("SELECT * FROM imagelake('LAKE-of-nobody')"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("imagelake(folder, view): no lake in file:")
        .hasMessageContaining("lake-of-nobody");
  }

  @Test
  void an_unknown_view_is_told_which_there_are() {
    assertThatThrownBy(() -> ask("SELECT * FROM imagelake('LAKE', 'pictures')"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no view 'pictures'; there are images, images_history,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "'a', 'b', 'c'", "CAST(NULL AS STRING)", "'LAKE', rand()"})
  void arguments_that_are_no_constant_strings_are_refused(String arguments) {
    assertThatThrownBy(() -> ask("SELECT * FROM imagelake(" + arguments + ")"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("imagelake(folder, view): expected ");
  }

  @Test
  void a_column_of_a_view_that_is_not_there_is_an_analysis_error() {
    assertThatThrownBy(() -> ask("SELECT nonsense FROM imagelake('LAKE')"))
        .isInstanceOf(AnalysisException.class);
  }
}
