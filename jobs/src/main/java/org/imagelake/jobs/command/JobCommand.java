package org.imagelake.jobs.command;

import java.util.concurrent.Callable;
import org.imagelake.jobs.ExitCode;

/** One command: its options are its fields, its name and help its annotation. */
public abstract class JobCommand implements Callable<Integer> {
  /** Does the whole of it; problems are thrown, not printed. */
  protected abstract ExitCode run();

  @Override
  public final Integer call() {
    return run().number();
  }
}
