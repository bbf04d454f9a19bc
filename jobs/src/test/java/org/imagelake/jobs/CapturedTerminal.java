package org.imagelake.jobs;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.imagelake.jobs.terminal.Terminal;

/** A terminal whose text a test can read. */
public final class CapturedTerminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final int columns;

  public CapturedTerminal(int columns) {
    this.columns = columns;
  }

  /** No terminal, as when output goes to a file. */
  public static CapturedTerminal piped() {
    return new CapturedTerminal(0);
  }

  public Terminal terminal() {
    return new Terminal(stream(out), stream(err), columns);
  }

  /** Runs a command line as the process would, and returns its exit code. */
  public int run(String... arguments) {
    return Commands.line(new Context(terminal(), Map.of())).execute(arguments);
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
