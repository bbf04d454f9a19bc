package org.imagelake.jobs.command;

import java.util.List;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.catalog.TableName;
import org.imagelake.pipeline.run.RunId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is read, where the rows go, and when a run counts as a success. */
final class InputOptions {
  @Option(
      names = "--input",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Folders, globs, files, or Parquet or CSV tables with a column path; on any file system"
              + " that Hadoop knows.")
  private List<String> inputs;

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the tables; made when missing.")
  private String lake;

  @Option(
      names = "--table",
      paramLabel = "CATALOG.DB.TABLE",
      description =
          "Iceberg table that takes the rows of the images, by MERGE, instead of the lake's own; made"
              + " when missing. The catalog is one of Spark's, set by spark.sql.catalog.CATALOG"
              + " (conf/iceberg.conf is an example); the lake keeps the runs.")
  private String table;

  @Option(
      names = "--include",
      split = ",",
      paramLabel = "GLOB",
      description = "File names to read beside the known image extensions, such as '*.scan'.")
  private List<String> include;

  @Mixin private final RuleOptions rules = new RuleOptions();

  @Option(
      names = "--max-failed-ratio",
      paramLabel = "SHARE",
      description =
          "End with exit code 4 when a larger share of the run's images failed, 0 to 1. Default:"
              + " ${bundle:default.run.max-failed-ratio}.")
  private String maxFailedRatio;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show no progress and no summary; errors only.")
  private boolean quiet;

  @Option(
      names = "--run-id",
      hidden = true,
      paramLabel = "ID",
      description = "Id of the run, for who must know it before it begins.")
  private String runId;

  @Option(
      names = "--within",
      hidden = true,
      paramLabel = "DIR",
      description = "Read no file outside this folder, links followed.")
  private List<String> within = List.of();

  boolean quiet() {
    return quiet;
  }

  /** The run that is asked for. */
  LakeRequest request(Settings settings, String command) {
    if (runId != null && !RunId.isRunId(runId)) {
      throw new UsageException("--run-id: expected an id such as r20261122T213709123Z-1a2b3c4d");
    }
    LakeRequest request =
        new LakeRequest(inputs, settings.include(), lake, settings.rules(), command)
            .as(runId)
            .within(within);
    return table == null ? request : request.into(TableName.parse(table));
  }

  Overrides into(Overrides overrides) {
    return rules
        .into(overrides)
        .put("input.include-names", "--include", include)
        .put("run.max-failed-ratio", "--max-failed-ratio", maxFailedRatio);
  }
}
