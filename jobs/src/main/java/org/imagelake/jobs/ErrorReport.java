package org.imagelake.jobs;

import org.imagelake.jobs.session.LogFile;
import org.imagelake.jobs.terminal.Printable;
import org.imagelake.jobs.terminal.Terminal;
import org.imagelake.pipeline.RunFailedException;
import org.imagelake.pipeline.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line for people, the exit code for programs, the stack trace only when asked for. */
final class ErrorReport implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final String VERBOSE = "--verbose";

  private final Terminal terminal;

  ErrorReport(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    terminal.err().println("imagelake: " + Printable.of(problem.getMessage()));
    if (problem instanceof UnmatchedArgumentException unmatched) {
      UnmatchedArgumentException.printSuggestions(unmatched, command.getErr());
    }
    terminal
        .err()
        .println("'" + command.getCommandSpec().qualifiedName() + " --help' lists what is valid.");
    return ExitCode.USAGE.number();
  }

  @Override
  public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
    ExitCode code = problem instanceof UsageException ? ExitCode.USAGE : ExitCode.RUN_FAILED;
    String advice =
        problem instanceof RunFailedException
            ? ". What it had committed stays; put that right, then run the same command again: it does the rest."
            : "";
    String hint = advice + (code == ExitCode.RUN_FAILED ? LogFile.hint() : "");
    terminal.err().println("imagelake: " + Printable.of(message(problem)) + hint);
    if (command.getParseResult() != null && command.getParseResult().hasMatchedOption(VERBOSE)) {
      problem.printStackTrace(terminal.err());
    }
    return code.number();
  }

  /** The first line of the message nearest to the cause that says anything. */
  static String message(Throwable problem) {
    if (problem instanceof UsageException) {
      return problem.getMessage();
    }
    Throwable deepest = problem;
    while (deepest.getCause() != null && deepest.getCause() != deepest) {
      deepest = deepest.getCause();
    }
    String cause =
        deepest.getMessage() == null
            ? deepest.getClass().getSimpleName()
            : deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
    String said = problem.getMessage();
    boolean saysItAll = said != null && said.contains(String.valueOf(deepest.getMessage()));
    String whole =
        said == null || deepest == problem
            ? cause
            : saysItAll ? firstLine(said) : firstLine(said) + ": " + cause;
    return firstLine(whole);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("").strip();
  }
}
