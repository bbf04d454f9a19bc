package org.imagelake.jobs.command;

import java.util.List;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.report.RecordMap;
import org.imagelake.jobs.terminal.Json;
import org.imagelake.jobs.terminal.TextTable;
import org.imagelake.sql.FunctionEntry;
import org.imagelake.sql.ImageFunctions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the SQL functions. */
@Command(
    name = "functions",
    header = "List the SQL functions: arguments, results, examples.",
    description =
        "The command sql has them, and so has every Spark session with the jar of this program."
            + " docs/functions.md has the same as a page.",
    footer = {"  imagelake functions", "  imagelake functions --json | jq -r '.[].example'"})
public final class FunctionsCommand extends JobCommand {
  private final Context context;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  public FunctionsCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    List<FunctionEntry> entries = ImageFunctions.entries();
    context.terminal().out().println(json ? Json.of(RecordMap.of(entries)) : table(entries));
    return ExitCode.OK;
  }

  private static TextTable table(List<FunctionEntry> entries) {
    TextTable table =
        new TextTable(List.of("function", "result", "meaning"), TextTable.CELL_COLUMNS);
    entries.forEach(entry -> table.row(List.of(entry.call(), entry.result(), entry.description())));
    return table;
  }
}
