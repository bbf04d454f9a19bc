package org.imagelake.jobs.command;

import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.report.SqlAnswer;
import org.imagelake.jobs.session.LakeSession;
import org.imagelake.jobs.settings.Overrides;
import org.imagelake.jobs.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** SQL over the lake. */
@Command(
    name = "sql",
    header = "Answer an SQL query over the lake's tables, which are views of the same names.",
    description =
        "Views: images, conversions and enhancements (latest row of each image), the same with"
            + " _history (every row), duplicates, compression (what conversions saved), runs. The"
            + " language is Spark SQL; a query that does not parse or names unknown columns ends with exit code"
            + " 2.",
    footer = {
      "  imagelake sql --lake lake/ 'SELECT camera.model, count(*) FROM images GROUP BY 1'",
      "  imagelake sql --lake lake/ --json 'SELECT path, error.code FROM images WHERE error IS NOT"
          + " NULL'"
    })
public final class SqlCommand extends JobCommand {
  private final Context context;

  @Mixin private final LakeOption lake = new LakeOption();

  @Parameters(paramLabel = "QUERY", description = "One statement of Spark SQL.")
  private String query;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most rows to print; 0 for all. Default: ${bundle:default.sql.limit}.")
  private Integer limit;

  @Option(names = "--json", description = "Print one JSON object per row and line.")
  private boolean json;

  @Option(names = "--wide", description = "Cut no cell, however wide the table gets.")
  private boolean wide;

  @Mixin private final SessionOptions session = new SessionOptions();

  public SqlCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    Settings settings =
        session.settings(context, new Overrides().put("sql.limit", "--limit", limit));
    if (session.printed(context)) {
      return ExitCode.OK;
    }
    try (LakeSession lakeSession = session.open(settings, "sql")) {
      lake.open(lakeSession).registerViews();
      SqlAnswer answer = SqlAnswer.of(lakeSession.spark(), query, settings.sqlLimit());
      if (json) {
        answer.jsonLines().forEach(context.terminal().out()::println);
      } else {
        context.terminal().out().println(answer.table(wide));
      }
      if (answer.cut()) {
        context
            .terminal()
            .err()
            .printf("only the first %,d rows; --limit 0 prints all%n", settings.sqlLimit());
      }
    }
    return ExitCode.OK;
  }
}
