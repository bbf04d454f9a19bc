package org.imagelake.jobs.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.image.enhance.Argument;
import org.imagelake.image.enhance.Enhancement;
import org.imagelake.image.enhance.Enhancements;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
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
    context.terminal().out().println(json ? Json.of(entries()) : table());
    return ExitCode.OK;
  }

  private static List<Map<String, Object>> entries() {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Enhancement enhancement : Enhancements.ALL) {
      Argument argument = enhancement.argument();
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("enhancement", enhancement.id());
      entry.put("meaning", enhancement.meaning());
      entry.put("argument", argument.meaning());
      entry.put("least", argument.least());
      entry.put("most", argument.most());
      entry.put("default", argument.standard());
      entry.put("source", enhancement.source());
      entries.add(entry);
    }
    return entries;
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
