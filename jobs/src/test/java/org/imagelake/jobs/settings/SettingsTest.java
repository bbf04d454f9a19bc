package org.imagelake.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.pipeline.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  /** For each key a valid value other than its default. */
  private static final Map<String, String> OTHER =
      Map.ofEntries(
          Map.entry("imagelake.master", "local[3]"),
          Map.entry("imagelake.analysis.size", "full"),
          Map.entry("imagelake.analysis.fast", "true"),
          Map.entry("imagelake.analysis.parts", "metadata,hash"),
          Map.entry("imagelake.analysis.histograms", "true"),
          Map.entry("imagelake.analysis.raw-tags", "true"),
          Map.entry("imagelake.analysis.issue-profile", "legacy"),
          Map.entry("imagelake.convert.to", "webp"),
          Map.entry("imagelake.convert.suffix", "_s"),
          Map.entry("imagelake.convert.quality", "7"),
          Map.entry("imagelake.convert.lossless", "true"),
          Map.entry("imagelake.convert.compression-level", "7"),
          Map.entry("imagelake.convert.optimize", "true"),
          Map.entry("imagelake.convert.progressive", "true"),
          Map.entry("imagelake.convert.chroma-subsampling", "4:4:4"),
          Map.entry("imagelake.convert.tiff-compression", "deflate"),
          Map.entry("imagelake.convert.metadata", "strip-gps"),
          Map.entry("imagelake.convert.max-size", "7"),
          Map.entry("imagelake.convert.background", "#070707"),
          Map.entry("imagelake.convert.orientation", "keep"),
          Map.entry("imagelake.convert.color", "srgb"),
          Map.entry("imagelake.convert.skip-larger", "true"),
          Map.entry("imagelake.convert.target-ssim", "0.7"),
          Map.entry("imagelake.convert.verify", "true"),
          Map.entry("imagelake.enhance.to", "webp"),
          Map.entry("imagelake.enhance.auto", "true"),
          Map.entry("imagelake.enhance.brightness", "0.7"),
          Map.entry("imagelake.enhance.contrast", "0.7"),
          Map.entry("imagelake.enhance.saturation", "0.7"),
          Map.entry("imagelake.enhance.sharpness", "0.7"),
          Map.entry("imagelake.enhance.apply", "contrast=0.7"),
          Map.entry("imagelake.limits.max-file-size", "7 MB"),
          Map.entry("imagelake.limits.max-pixels", "7"),
          Map.entry("imagelake.limits.max-frames", "7"),
          Map.entry("imagelake.limits.max-scans", "7"),
          Map.entry("imagelake.limits.max-decode-memory", "7 MiB"),
          Map.entry("imagelake.input.include-names", "*.scan"),
          Map.entry("imagelake.run.full", "true"),
          Map.entry("imagelake.run.retry-failed", "true"),
          Map.entry("imagelake.duplicates.distance", "7"),
          Map.entry("imagelake.run.max-attempts", "7"),
          Map.entry("imagelake.run.max-vanished-ratio", "0.7"),
          Map.entry("imagelake.run.batch-size", "7"),
          Map.entry("imagelake.run.batch-bytes", "7 MB"),
          Map.entry("imagelake.run.max-failed-ratio", "0.5"),
          Map.entry("imagelake.run.fail-on", "blurry>20%,count<7"),
          Map.entry("imagelake.progress.interval", "3s"),
          Map.entry("imagelake.maintain.older-than", "0s"),
          Map.entry("imagelake.serve.address", "0.0.0.0"),
          Map.entry("imagelake.serve.http-port", "7"),
          Map.entry("imagelake.serve.roots", "/a,/b"),
          Map.entry("imagelake.serve.token", "hush"),
          Map.entry("imagelake.serve.token-file", "token"),
          Map.entry("imagelake.serve.running-jobs", "7"),
          Map.entry("imagelake.serve.waiting-jobs", "7"),
          Map.entry("imagelake.serve.kept-jobs", "7"),
          Map.entry("imagelake.serve.max-paths", "7"),
          Map.entry("imagelake.serve.max-body", "7 MiB"),
          Map.entry("imagelake.serve.max-wait", "7s"),
          Map.entry("imagelake.serve.submit", "spark://a:7077"),
          Map.entry("imagelake.sql.limit", "7"));

  @TempDir private Path folder;

  static Stream<String> keys() {
    return new SettingLayers().keys().stream();
  }

  @Test
  void defaultsAreThoseOfTheLibrary() {
    assertThat(load(Map.of(), Map.of()).analysis()).isEqualTo(AnalysisSettings.DEFAULT);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void noKeyDoesNothing(String key) {
    Settings changed = load(Map.of(key, OTHER.get(key)), Map.of());

    // Records compare all that was read; only the text form leaves something out.
    assertThat(changed).isNotEqualTo(load(Map.of(), Map.of()));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyKeyCanComeFromTheEnvironment(String key) {
    String variable = EnvironmentLayer.variable(key);

    assertThat(load(Map.of(), Map.of(variable, OTHER.get(key))))
        .isEqualTo(load(Map.of(key, OTHER.get(key)), Map.of()));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyKeyIsExplainedInTheReference(String key) {
    assertThat(new SettingLayers().reference().getValue(key).origin().comments())
        .as("comment above " + key)
        .isNotEmpty();
  }

  @Test
  void optionBeatsPropertyBeatsEnvironmentBeatsFileBeatsReference() throws IOException {
    Path file = Files.writeString(folder.resolve("a.conf"), "imagelake.analysis.size = 30");
    Overrides option = new Overrides().put("analysis.size", "--analysis-size", "60");
    Map<String, String> property = Map.of("imagelake.analysis.size", "50");
    Map<String, String> variable = Map.of("IMAGELAKE_ANALYSIS_SIZE", "40");

    assertThat(size(option, property, variable, file)).isEqualTo(60);
    assertThat(size(new Overrides(), property, variable, file)).isEqualTo(50);
    assertThat(size(new Overrides(), Map.of(), variable, file)).isEqualTo(40);
    assertThat(size(new Overrides(), Map.of(), Map.of(), file)).isEqualTo(30);
    assertThat(size(new Overrides(), Map.of(), Map.of(), null)).isEqualTo(1024);
  }

  @Test
  void unknownKeyIsRefusedByPathWithTheNearestName() throws IOException {
    Path file = Files.writeString(folder.resolve("a.conf"), "imagelake.analysis.sise = 30");

    assertThatThrownBy(() -> Settings.load(new Overrides(), Map.of(), Map.of(), file))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("imagelake.analysis.sise")
        .hasMessageContaining("a.conf: 1")
        .hasMessageContaining("imagelake.analysis.size?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imagelake.analysis.size",
        "imagelake.input.include-names",
        "imagelake.run.fail-on",
        "imagelake.analysis",
        "imagelake",
        "spark",
        "spark.executor.memory"
      })
  void nullIsRefusedByKeyAndPlace(String key) throws IOException {
    Path file = Files.writeString(folder.resolve("a.conf"), "\n" + key + " = null");

    assertThatThrownBy(() -> Settings.load(new Overrides(), Map.of(), Map.of(), file))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(key + ": expected a value, not null")
        .hasMessageContaining("a.conf: 2");
  }

  @Test
  void unknownKeyIsRefusedThoughItIsNull() throws IOException {
    Path file = Files.writeString(folder.resolve("a.conf"), "quality { x = null }");

    assertThatThrownBy(() -> Settings.load(new Overrides(), Map.of(), Map.of(), file))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("quality.x is no setting")
        .hasMessageContaining("a.conf: 1");
  }

  @Test
  void wrongValueNamesKeyValueAndSource() {
    assertThatThrownBy(() -> load(Map.of(), Map.of("IMAGELAKE_RUN_FULL", "maybe")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("imagelake.run.full")
        .hasMessageContaining("'maybe'")
        .hasMessageContaining("IMAGELAKE_RUN_FULL");
  }

  @Test
  void missingAndBrokenFilesAreUsageErrors() throws IOException {
    Path missing = folder.resolve("none.conf");
    Path broken = Files.writeString(folder.resolve("broken.conf"), "imagelake { analysis");

    assertThatThrownBy(() -> Settings.load(new Overrides(), Map.of(), Map.of(), missing))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("none.conf");
    assertThatThrownBy(() -> Settings.load(new Overrides(), Map.of(), Map.of(), broken))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("broken.conf");
  }

  @Test
  void sparkKeysPassThroughAndAreNeverShown() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("s3.conf"),
            "spark.hadoop.fs.s3a.secret.key = hush\nspark { \"speculation\" = true }");

    Settings settings = Settings.load(new Overrides(), Map.of(), Map.of(), file);

    assertThat(settings.spark())
        .containsEntry("spark.hadoop.fs.s3a.secret.key", "hush")
        .containsEntry("spark.speculation", "true");
    assertThat(settings.toString()).doesNotContain("hush");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.executor.memory = hush1\nspark.\"executor.memory\" = hush2",
        "spark { \"executor.memory\" = hush1, executor { memory = hush2 } }",
        "spark { \"executor.memory\" = hush1 }\nspark { executor.memory = hush1 }"
      })
  void twoSpellingsOfOneSparkKeyAreRefusedByBoth(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("two.conf"), text);

    assertThatThrownBy(() -> Settings.load(new Overrides(), Map.of(), Map.of(), file))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("spark.executor.memory is given more than once")
        .hasMessageContaining("spark.executor.memory (")
        .hasMessageContaining("spark.\"executor.memory\" (")
        .hasMessageContaining("two.conf: 1")
        .hasMessageNotContaining("hush");
  }

  private static int size(
      Overrides option, Map<String, String> properties, Map<String, String> variables, Path file) {
    return Settings.load(option, properties, variables, file).analysis().analysisSize();
  }

  private static Settings load(Map<String, String> properties, Map<String, String> variables) {
    return Settings.load(new Overrides(), properties, variables, null);
  }
}
