package org.imagelake.jobs.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.report.DeedText;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import org.imagelake.pipeline.maintain.Maintenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks after a lake. */
@Command(
    name = "maintain",
    header = "Look after a lake: remove what killed runs left, make few files of many.",
    description =
        "Closes runs whose process died, removes their staging, temporary objects in outputs and"
            + " rows that no run owns, and compacts the files of each run. What has another name"
            + " than ours stays. It runs beside runs, and may be killed; prints a line for each"
            + " thing.",
    footer = {
      "  imagelake maintain --lake lake/ --dry-run",
      "  imagelake maintain --lake lake/ --older-than 2h"
    })
public final class MaintainCommand extends JobCommand {
  private final Context context;

  @Mixin private final LakeOption lake = new LakeOption();

  @Option(
      names = "--older-than",
      paramLabel = "TIME",
      description =
          "Take for dead what gave no sign for so long. What a process of this machine works at"
              + " stays in any case. Default: ${bundle:default.maintain.older-than}.")
  private String olderThan;

  @Option(names = "--dry-run", description = "Only tell what would be done.")
  private boolean dryRun;

  @Mixin private final SessionOptions session = new SessionOptions();

  public MaintainCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    Settings settings =
        session.settings(
            context, new Overrides().put("maintain.older-than", "--older-than", olderThan));
    AtomicLong things = new AtomicLong();
    if (session.printed(context)) {
      return ExitCode.OK;
    }
    try (LakeSession lakeSession = session.open(settings, "maintain")) {
      Maintenance.run(
          lakeSession.spark(),
          lake.open(lakeSession).folder(),
          settings.olderThan(),
          dryRun,
          deed -> {
            things.incrementAndGet();
            context.terminal().out().println(DeedText.of(deed, dryRun));
          });
    } catch (IOException e) {
      throw new UncheckedIOException("maintenance stopped: " + e.getMessage(), e);
    }
    if (things.get() == 0) {
      context.terminal().out().println("nothing to do");
    }
    return ExitCode.OK;
  }
}
