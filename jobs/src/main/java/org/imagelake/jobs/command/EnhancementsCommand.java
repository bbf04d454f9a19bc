package org.imagelake.jobs.command;

import java.util.List;
import org.imagelake.image.enhance.Argument;
import org.imagelake.image.enhance.Enhancement;
import org.imagelake.image.enhance.Enhancements;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.report.EnhancementEntries;
import org.imagelake.jobs.terminal.Json;
import org.imagelake.jobs.terminal.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what enhance can do. */
@Command(
    name = "enhancements",
    header = "List the enhancements: ids, arguments with ranges and defaults, sources.",
    description =
        "In the order in which a plan applies them. enhance --apply takes an id with its argument"
            + " (gamma_correction=0.8) or without (its default).",
    footer = {
      "  imagelake enhancements",
      "  imagelake enhancements --json | jq -r '.[].enhancement'"
    })
public final class EnhancementsCommand extends JobCommand {
  private final Context context;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  public EnhancementsCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    context.terminal().out().println(json ? Json.of(EnhancementEntries.all()) : table());
    return ExitCode.OK;
  }

  private static TextTable table() {
    TextTable table =
        new TextTable(
            List.of("enhancement", "meaning", "argument", "range", "default", "source"),
            TextTable.CELL_COLUMNS);
    for (Enhancement enhancement : Enhancements.ALL) {
      Argument argument = enhancement.argument();
      table.row(
          List.of(
              enhancement.id(),
              enhancement.meaning(),
              argument.meaning(),
              argument.least() + " to " + argument.most(),
              argument.standard(),
              enhancement.source()));
    }
    return table;
  }
}
