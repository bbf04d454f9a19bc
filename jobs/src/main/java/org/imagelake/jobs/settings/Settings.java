package org.imagelake.jobs.settings;

import com.typesafe.config.Config;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.Limits;
import org.imagelake.image.hash.NearHashes;
import org.imagelake.image.quality.IssueProfiles;
import org.imagelake.pipeline.RunRules;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.duplicates.DuplicateSettings;
import org.imagelake.pipeline.gate.Gate;
import org.imagelake.pipeline.plan.BatchSize;

/**
 * Every setting of every command, typed and checked; read from options, system properties,
 * environment, a file and {@code conf/reference.conf}, in this order.
 *
 * @param master of the embedded Spark
 * @param analysis what is asked of each image
 * @param convert what is made of each image that is converted
 * @param enhance what is done to each image that is enhanced
 * @param duplicates what counts as a copy
 * @param include globs of further file names
 * @param rules what a run does again, what it marks, how often it commits
 * @param gates conditions under which the images are not good enough
 * @param maxFailedRatio largest share of failed images that is a success
 * @param progressInterval between progress lines when there is no terminal
 * @param olderThan how long what is left over must have given no sign
 * @param sqlLimit most rows printed; 0 for all
 * @param serve what the HTTP server allows
 * @param spark passed on to Spark; may hold secrets, so never shown
 */
public record Settings(
    String master,
    AnalysisSettings analysis,
    ConvertSection convert,
    EnhanceSection enhance,
    DuplicateSettings duplicates,
    List<String> include,
    RunRules rules,
    List<Gate> gates,
    double maxFailedRatio,
    Duration progressInterval,
    Duration olderThan,
    int sqlLimit,
    ServeSection serve,
    Map<String, String> spark) {

  /** Smaller colour views say nothing about colours any more. */
  public static final int LEAST_ANALYSIS_SIZE = 16;

  public static final String FULL_SIZE = "full";

  /**
   * Stacks all sources and reads them.
   *
   * @param file from {@code --config}; null when not given
   * @throws UsageException naming the key, the value and its source
   */
  public static Settings load(
      Overrides options,
      Map<String, String> properties,
      Map<String, String> environment,
      Path file) {
    Config config = new SettingLayers().stack(options, properties, environment, file);
    SettingReader reader = new SettingReader(config);
    return new Settings(
        reader.text("master"),
        analysis(reader),
        ConvertSection.read(reader, limits(reader)),
        EnhanceSection.read(reader),
        new DuplicateSettings(reader.between("duplicates.distance", 0, NearHashes.MAX_DISTANCE)),
        reader.list("input.include-names"),
        rules(reader),
        GateText.read(reader),
        reader.ratio("run.max-failed-ratio"),
        reader.time("progress.interval"),
        reader.age("maintain.older-than"),
        reader.between("sql.limit", 0, Integer.MAX_VALUE - 1),
        ServeSection.read(reader),
        SparkKeys.read(config));
  }

  /**
   * Refuses settings of an analysis of which one would do nothing.
   *
   * @throws UsageException naming it
   */
  public void refuseContradictions() {
    if (analysis.fast() && analysis.analysisSize() == AnalysisSettings.FULL_SIZE) {
      throw new UsageException("--fast and --analysis-size full contradict each other: leave one");
    }
    if (!analysis.needsPixels() && analysis.fast()) {
      throw new UsageException("--fast speaks of pixels, but --only metadata looks at none");
    }
    GateText.refuseUnmeasured(gates, analysis);
  }

  /** The record's own text would show {@link #spark}, which may hold secrets. */
  @Override
  public String toString() {
    return "Settings[analysis=" + analysis + ", spark=" + spark.size() + " keys]";
  }

  private static AnalysisSettings analysis(SettingReader reader) {
    Set<Part> parts =
        reader.list("analysis.parts").stream()
            .map(name -> reader.oneOf("analysis.parts", name, Part.class))
            .collect(Collectors.toSet());
    if (parts.isEmpty()) {
      throw reader.wrong("analysis.parts", "at least one part", "", "");
    }
    return new AnalysisSettings(
        parts,
        analysisSize(reader),
        reader.yes("analysis.fast"),
        reader.yes("analysis.histograms"),
        reader.yes("analysis.raw-tags"),
        issueProfile(reader),
        limits(reader));
  }

  private static int analysisSize(SettingReader reader) {
    String given = reader.text("analysis.size");
    if (given.equals(FULL_SIZE)) {
      return AnalysisSettings.FULL_SIZE;
    }
    if (!given.matches("[0-9]{1,9}") || Integer.parseInt(given) < LEAST_ANALYSIS_SIZE) {
      String expected = "a number of pixels, " + LEAST_ANALYSIS_SIZE + " or more, or full";
      throw reader.wrong("analysis.size", expected, given, "");
    }
    return Integer.parseInt(given);
  }

  private static String issueProfile(SettingReader reader) {
    String given = reader.text("analysis.issue-profile");
    if (given.endsWith(IssueProfileText.SUFFIX)) {
      return IssueProfileText.read(reader, given);
    }
    if (!IssueProfiles.IDS.contains(given)) {
      throw reader.wrong(
          "analysis.issue-profile",
          "any of " + String.join(", ", IssueProfiles.IDS) + ", or a file *.properties",
          given,
          Nearest.question(given, IssueProfiles.IDS));
    }
    return given;
  }

  private static RunRules rules(SettingReader reader) {
    return new RunRules(
        reader.yes("run.full"),
        reader.yes("run.retry-failed"),
        reader.count("run.max-attempts", 1),
        reader.ratio("run.max-vanished-ratio"),
        new BatchSize(
            reader.between("run.batch-size", 1, BatchSize.MOST_IMAGES),
            reader.bytes("run.batch-bytes")));
  }

  private static Limits limits(SettingReader reader) {
    return new Limits(
        reader.bytes("limits.max-file-size"),
        reader.bigCount("limits.max-pixels", 1),
        reader.count("limits.max-frames", 1),
        reader.count("limits.max-scans", 1),
        reader.bytes("limits.max-decode-memory"));
  }
}
