package org.imagelake.jobs;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.imagelake.jobs.command.AnalyzeCommand;
import org.imagelake.jobs.command.ConvertCommand;
import org.imagelake.jobs.command.DemoCommand;
import org.imagelake.jobs.command.DuplicatesCommand;
import org.imagelake.jobs.command.EnhanceCommand;
import org.imagelake.jobs.command.EnhancementsCommand;
import org.imagelake.jobs.command.FormatsCommand;
import org.imagelake.jobs.command.FunctionsCommand;
import org.imagelake.jobs.command.IssuesCommand;
import org.imagelake.jobs.command.JobCommand;
import org.imagelake.jobs.command.MaintainCommand;
import org.imagelake.jobs.command.QualityCommand;
import org.imagelake.jobs.command.ReportCommand;
import org.imagelake.jobs.command.RootCommand;
import org.imagelake.jobs.command.ServeCommand;
import org.imagelake.jobs.command.SqlCommand;
import org.imagelake.jobs.command.SummarizeCommand;
import org.imagelake.jobs.command.TablesCommand;
import org.imagelake.jobs.settings.DefaultTexts;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The one list of commands: help, tests and both ways to start walk it. */
public final class Commands {
  private static final int HELP_COLUMNS = 110;

  private Commands() {}

  /** All commands, in the order of the help. */
  static List<JobCommand> all(Context context) {
    return List.of(
        new DemoCommand(context),
        new AnalyzeCommand(context),
        new QualityCommand(context),
        new ConvertCommand(context),
        new EnhanceCommand(context),
        new DuplicatesCommand(context),
        new SummarizeCommand(context),
        new ReportCommand(context),
        new SqlCommand(context),
        new ServeCommand(context),
        new MaintainCommand(context),
        new FormatsCommand(context),
        new IssuesCommand(context),
        new EnhancementsCommand(context),
        new TablesCommand(context),
        new FunctionsCommand(context));
  }

  /** The parser with every command, its help and its error reports. */
  public static CommandLine line(Context context) {
    CommandLine line = new CommandLine(new RootCommand());
    all(context).forEach(command -> add(line, command));
    line.getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(
            Arrays.stream(ExitCode.values())
                .collect(
                    Collectors.toMap(
                        code -> String.valueOf(code.number()),
                        ExitCode::meaning,
                        (a, b) -> a,
                        LinkedHashMap::new)));
    ErrorReport report = new ErrorReport(context.terminal());
    return line.setResourceBundle(new DefaultTexts())
        .setUsageHelpWidth(HELP_COLUMNS)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(context.terminal().out(), true))
        .setErr(new PrintWriter(context.terminal().err(), true))
        .setParameterExceptionHandler(report)
        .setExecutionExceptionHandler(report);
  }

  /** Every command has the same help: header, options, examples. */
  private static void add(CommandLine line, JobCommand command) {
    CommandLine subcommand = new CommandLine(command);
    CommandSpec spec = subcommand.getCommandSpec();
    spec.mixinStandardHelpOptions(true);
    spec.usageMessage()
        .synopsisHeading("%nUsage: ")
        .descriptionHeading("%n")
        .parameterListHeading("%nParameters:%n")
        .optionListHeading("%nOptions:%n")
        .footerHeading("%nExamples:%n")
        .sortOptions(false);
    line.addSubcommand(subcommand);
  }
}
