package org.imagelake.jobs.command;

import java.nio.file.Path;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.UsageException;
import picocli.CommandLine.Option;

/** Options of every command that starts Spark. */
final class SessionOptions {
  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Where the embedded Spark runs: local[N] or local[*]. Default: ${bundle:default.master}.")
  private String master;

  @Option(
      names = "--conf",
      paramLabel = "FILE",
      description = "Settings in HOCON; conf/reference.conf has every key and its meaning.")
  private Path file;

  /** Starts Spark with the settings, which are those of {@link #settings}. */
  LakeSession open(Settings settings, String command) {
    if (master != null && LakeSession.submitted()) {
      throw new UsageException("--master: under spark-submit, give --master to spark-submit");
    }
    return LakeSession.open(settings, command);
  }

  /** All settings, those of the command's own options first. */
  Settings settings(Context context, Overrides overrides) {
    overrides.put("master", "--master", master);
    return Settings.load(overrides, context.properties(), context.environment(), file);
  }
}
