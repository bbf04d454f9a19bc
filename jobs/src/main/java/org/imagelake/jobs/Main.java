package org.imagelake.jobs;

import org.imagelake.jobs.session.LogFile;
import org.imagelake.jobs.terminal.Terminal;

/** The one entry: {@code bin/imagelake} and {@code spark-submit} call it alike. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    LogFile.arrange();
    Terminal terminal = Terminal.system(System.getenv());
    int exitCode = Commands.line(new Context(terminal, System.getenv())).execute(arguments);
    terminal.out().flush();
    // Spark leaves threads that are no daemons when a session fails to start.
    System.exit(exitCode);
  }
}
