package org.imagelake.jobs.command;

import java.nio.file.Path;
import java.util.function.Function;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.OwnSettings;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.jobs.settings.SettingsText;
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

  private Path file;

  @Option(
      names = "--print-config",
      description =
          "Print every setting, its value and where it comes from, secrets left out, and do nothing"
              + " else. What is printed is a file for --config.")
  private boolean printConfig;

  private String printable;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings in HOCON; conf/reference.conf has every key and its meaning.")
  void file(Path given) {
    file = given;
  }

  @Option(
      names = "--over",
      hidden = true,
      paramLabel = "FILE",
      description = "Settings as strong as options, for a server that starts this process.")
  private Path over;

  @Option(names = "--conf", hidden = true, description = "The former name of --config.")
  void formerFile(Path given) {
    file = given;
  }

  /** Starts Spark with the settings, which are those of {@link #settings}. */
  LakeSession open(Settings settings, String command) {
    refuseMasterUnderSubmit();
    return LakeSession.open(settings, command);
  }

  /** The same, where jobs of several kinds share the executors fairly. */
  LakeSession openShared(Settings settings, String command) {
    refuseMasterUnderSubmit();
    return LakeSession.openShared(settings, command);
  }

  private void refuseMasterUnderSubmit() {
    if (master != null && LakeSession.submitted()) {
      throw new UsageException("--master: under spark-submit, give --master to spark-submit");
    }
  }

  /** All settings, those of the command's own options first. */
  Settings settings(Context context, Overrides overrides) {
    overrides.put("master", "--master", master);
    Overrides strongest = over == null ? overrides : overrides.and(Overrides.of(over));
    Settings settings = Settings.load(strongest, context.properties(), context.environment(), file);
    if (printConfig) {
      printable = SettingsText.of(strongest, context.properties(), context.environment(), file);
    }
    return settings;
  }

  /** What this process was told by other means than the environment. */
  OwnSettings own(Context context, Overrides overrides) {
    return new OwnSettings(
        file == null ? new Overrides() : Overrides.of(file),
        Overrides.of(context.properties()).and(overrides));
  }

  /** A way to the same settings with some more that win, which may be gone many times. */
  Function<Overrides, Settings> more(Context context, Overrides overrides) {
    return stronger ->
        Settings.load(overrides.and(stronger), context.properties(), context.environment(), file);
  }

  /**
   * Prints the settings when that is what was asked for. To be called after all checks, so that a
   * command line that prints is one that would run.
   *
   * @return whether that was all
   */
  boolean printed(Context context) {
    if (printable != null) {
      context.terminal().out().println(printable);
    }
    return printable != null;
  }
}
