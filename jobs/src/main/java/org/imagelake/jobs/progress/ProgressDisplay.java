package org.imagelake.jobs.progress;

import java.time.Duration;
import org.imagelake.jobs.terminal.Terminal;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.run.RunProgress;
import org.imagelake.pipeline.run.RunProgress.Phase;

/**
 * Shows progress on the error stream: one line written over and over on a terminal, elsewhere a
 * plain line at each new phase and every few seconds.
 */
public final class ProgressDisplay implements ProgressListener, AutoCloseable {
  private static final String LINE_START = "\r";
  private static final String CLEAR_TO_END = "\u001b[K";

  private final Terminal terminal;
  private final Duration interval;
  private Phase lastPhase;
  private Duration lastShown = Duration.ZERO;
  private boolean open;

  /**
   * @param interval between plain lines
   */
  public ProgressDisplay(Terminal terminal, Duration interval) {
    this.terminal = terminal;
    this.interval = interval;
  }

  /** Shows what is going on before there is any figure. */
  public synchronized void starting(String what) {
    if (terminal.interactive()) {
      overwrite(what + " ...");
    }
  }

  @Override
  public synchronized void progress(RunProgress progress) {
    if (terminal.interactive()) {
      overwrite(ProgressText.of(progress));
    } else if (due(progress)) {
      terminal.err().println(ProgressText.of(progress));
      lastShown = progress.elapsed();
    }
    lastPhase = progress.phase();
  }

  /** Clears the line, so that what follows begins on a clean one. */
  @Override
  public synchronized void close() {
    if (open) {
      terminal.err().print(LINE_START + CLEAR_TO_END);
      terminal.err().flush();
      open = false;
    }
  }

  private boolean due(RunProgress progress) {
    return progress.phase() != lastPhase
        || progress.elapsed().minus(lastShown).compareTo(interval) >= 0;
  }

  private void overwrite(String line) {
    int end = Math.min(line.length(), terminal.columns() - 1);
    terminal.err().print(LINE_START + line.substring(0, end) + CLEAR_TO_END);
    terminal.err().flush();
    open = true;
  }
}
