package org.imagelake.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.imagelake.pipeline.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTextTest {
  private static final Map<String, String> NONE = Map.of();

  @TempDir private Path folder;

  @Test
  void each_setting_says_where_its_value_comes_from() throws IOException {
    Path file = file("# two lines\nimagelake.run.full = true\nspark.task.maxFailures = 7");

    String text =
        SettingsText.of(
            new Overrides().put("analysis.size", "--analysis-size", 512),
            Map.of("imagelake.sql.limit", "9"),
            Map.of("IMAGELAKE_MASTER", "local[3]"),
            file);

    assertThat(text.lines().map(line -> line.replaceAll(" +#", " #")))
        .contains(
            "imagelake.analysis.size = 512 # option --analysis-size",
            "imagelake.sql.limit = \"9\" # -Dimagelake.sql.limit",
            "imagelake.master = \"local[3]\" # environment variable IMAGELAKE_MASTER",
            "imagelake.run.full = true # " + file + ":2",
            "spark.task.maxFailures = 7 # " + file + ":3",
            "imagelake.analysis.fast = false # default");
  }

  @Test
  void every_setting_is_there_once() {
    String text = SettingsText.of(new Overrides(), NONE, NONE, null);

    assertThat(text.lines().map(line -> line.replaceFirst("^# ", "").split(" = ")[0]))
        .as("those that are left out are named, too")
        .containsExactlyInAnyOrderElementsOf(new SettingLayers().keys());
    assertThat(text).contains("# imagelake.serve.token = (not shown)");
    assertThat(text).contains("\nimagelake.serve.token-file = \"\"");
  }

  @Test
  void what_is_printed_is_a_file_of_the_same_settings() throws IOException {
    Path file =
        file(
            """
            imagelake { input.include-names = ["*.scan", "a b"], analysis.parts = "quality,hash" }
            imagelake.run.fail-on = ["blurry>20%"]
            spark { "sql.shuffle.partitions" = 7, app.name = "two\\nlines # and a sign" }
            """);
    Overrides options = new Overrides().put("convert.background", "--background", "#070707");

    Path printed = file(SettingsText.of(options, NONE, NONE, file));

    assertThat(Settings.load(new Overrides(), NONE, NONE, printed))
        .isEqualTo(Settings.load(options, NONE, NONE, file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.hadoop.fs.s3a.secret.key = hush",
        "spark.hadoop.fs.s3a.access.key = hush",
        "spark.hadoop.fs.s3a.bucket.photos.session.token = hush",
        "spark.hadoop.fs.azure.account.key.store = hush",
        "spark.hadoop.javax.jdo.option.ConnectionPassword = hush",
        "spark.hadoop.google.cloud.auth.credentials = hush",
        "spark.executor.extraJavaOptions = \"-Xss4m -Dstore.password=hush\"",
        "spark.sql.catalog.lake.uri = \"jdbc:postgresql://ann:hush@host/lake\"",
        "spark.sql.catalog.lake.uri = \"jdbc:postgresql://ann:hu/hush@host/lake\"",
        "spark.sql.catalog.lake.uri = \"jdbc:oracle:thin:ann/hush@//host/lake\"",
        "spark.sql.catalog.lake.uri = \"jdbc:mysql://host/lake?user=ann&pwd=hush\"",
        "spark.hadoop.fs.azure.sas.photos.store = \"sv=1&sig=hush\""
      })
  void a_secret_is_not_shown_but_its_source_is(String setting) throws IOException {
    Path file = file(setting);

    String text = SettingsText.of(new Overrides(), NONE, NONE, file);

    String key = setting.substring(0, setting.indexOf(' '));
    assertThat(text).doesNotContain("hush").contains("# " + key + " = (not shown)", file + ":1");
    assertThat(Settings.load(new Overrides(), NONE, NONE, file(text)).spark()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "IMAGELAKE_ANALYSIS_SISE, IMAGELAKE_ANALYSIS_SIZE",
    "IMAGELAKE_ANALYZE_SIZE, IMAGELAKE_ANALYSIS_SIZE",
    "IMAGELAKE_MASTR, IMAGELAKE_MASTER",
    "IMAGELAKE_JAVA_OPT, IMAGELAKE_JAVA_OPTS"
  })
  void a_misspelt_variable_is_refused_with_the_right_name(String given, String meant) {
    assertThat(catchThrowable(() -> Settings.load(new Overrides(), NONE, Map.of(given, "1"), null)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(given)
        .hasMessageContaining("did you mean " + meant + "?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IMAGELAKE_SERVICE_HOST",
        "IMAGELAKE_SERVICE_PORT",
        "IMAGELAKE_SERVICE_PORT_HTTP",
        "IMAGELAKE_PORT",
        "IMAGELAKE_PORT_8080_TCP",
        "IMAGELAKE_PORT_8080_TCP_ADDR",
        "IMAGELAKE_PORT_8080_TCP_PORT",
        "IMAGELAKE_PORT_8080_TCP_PROTO"
      })
  void variables_that_kubernetes_gives_pass_and_are_named(String given) {
    Map<String, String> environment = Map.of(given, "10.0.0.1");

    assertThat(Settings.load(new Overrides(), NONE, environment, null))
        .isEqualTo(Settings.load(new Overrides(), NONE, NONE, null));
    assertThat(SettingsText.of(new Overrides(), NONE, environment, null))
        .contains("# environment variable " + given + " is no setting");
  }

  @ParameterizedTest
  @CsvSource({
    "imagelake.analysis.sise, imagelake.analysis.size",
    "analysis.size, imagelake.analysis.size",
    "imagelake.shared.max-pixels, imagelake.limits.max-pixels",
    "imagelake.runs.full, imagelake.run.full"
  })
  void an_unknown_key_of_the_file_gets_the_nearest_known_one(String given, String meant)
      throws IOException {
    Path file = file(given + " = 30");

    assertThat(catchThrowable(() -> Settings.load(new Overrides(), NONE, NONE, file)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(given + " is no setting")
        .hasMessageContaining("did you mean " + meant + "?");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "a", ".conf"), text);
  }
}
