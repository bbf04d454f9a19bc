package org.imagelake.jobs.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where results (out) and everything said on the way (err) go.
 *
 * @param out results only, so that it can be piped
 * @param err progress, warnings and errors
 * @param columns width of the terminal behind err; 0 when err is no terminal
 */
public record Terminal(PrintStream out, PrintStream err, int columns) {
  /** Set by the launcher when the error stream is a terminal; Java cannot tell for err alone. */
  static final String COLUMNS_VARIABLE = "IMAGELAKE_TERMINAL_COLUMNS";

  /** The streams of this process, in UTF-8 whatever the locale says: file names need it. */
  public static Terminal system(Map<String, String> environment) {
    return new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err), columns(environment));
  }

  /** Whether a line on err can be written over. */
  public boolean interactive() {
    return columns > 0;
  }

  private static int columns(Map<String, String> environment) {
    String value = environment.getOrDefault(COLUMNS_VARIABLE, "0");
    return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : 0;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
