package org.imagelake.jobs.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    context
        .terminal()
        .out()
        .println(
            json ? Json.of(entries.stream().map(FunctionsCommand::map).toList()) : table(entries));
    return ExitCode.OK;
  }

  private static Map<String, Object> map(FunctionEntry entry) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("function", entry.function());
    map.put("call", entry.call());
    map.put("arguments", RecordMap.of(entry.arguments()));
    map.put("result", entry.resultType());
    map.put("description", entry.description());
    map.put("example", entry.example());
    return map;
  }

  private static TextTable table(List<FunctionEntry> entries) {
    TextTable table =
        new TextTable(List.of("function", "result", "meaning", "example"), TextTable.CELL_COLUMNS);
    entries.forEach(
        entry ->
            table.row(List.of(entry.call(), entry.result(), entry.description(), entry.example())));
    return table;
  }
}
