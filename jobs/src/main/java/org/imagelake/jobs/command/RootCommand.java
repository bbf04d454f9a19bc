package org.imagelake.jobs.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What stands before every command. */
@Command(
    name = "imagelake",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Turns a pile of images into a lake that people can query, on Apache Spark.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  imagelake demo                                   a sample lake, in one command",
      "  imagelake analyze --input photos/ --lake lake/   one Parquet row per image",
      "  imagelake sql --lake lake/ 'SELECT format, count(*) FROM images GROUP BY format'"
    })
public final class RootCommand implements Runnable {
  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean verbose;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }
}
