package org.imagelake.jobs.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.report.RecordMap;
import org.imagelake.jobs.report.TableColumn;
import org.imagelake.jobs.terminal.Json;
import org.imagelake.jobs.terminal.TextTable;
import org.imagelake.pipeline.table.Table;
import org.imagelake.pipeline.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the tables and their columns. */
@Command(
    name = "tables",
    header = "List the lake's tables: every column, its type and its meaning.",
    description =
        "The tables are Parquet: each run is a folder LAKE/TABLE/run_id=RUN. docs/tables.md has the"
            + " same as a page.",
    footer = {
      "  imagelake tables",
      "  imagelake tables --json | jq -r '.[] | .table as $t | .columns[] | \"\\($t)"
          + " \\(.column)\"'"
    })
public final class TablesCommand extends JobCommand {
  private final Context context;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  public TablesCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    if (json) {
      context.terminal().out().println(Json.of(Tables.ALL.stream().map(this::entry).toList()));
    } else {
      List<String> parts = new ArrayList<>();
      Tables.ALL.forEach(table -> parts.add(text(table)));
      context.terminal().out().println(String.join("\n\n", parts));
    }
    return ExitCode.OK;
  }

  private Map<String, Object> entry(Table table) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("table", table.name());
    entry.put("description", table.description());
    entry.put("columns", RecordMap.of(TableColumn.of(table.schema())));
    return entry;
  }

  private static String text(Table table) {
    TextTable columns = new TextTable("column", "type", "meaning");
    TableColumn.of(table.schema())
        .forEach(column -> columns.row(column.column(), column.type(), column.description()));
    return table.name() + ": " + table.description() + "\n" + columns;
  }
}
