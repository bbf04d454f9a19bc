package org.imagelake.jobs.report;

import org.imagelake.jobs.terminal.Printable;
import org.imagelake.pipeline.maintain.Deed;

/** One thing that maintenance did, in a line. */
public final class DeedText {
  private DeedText() {}

  /**
   * What, where, how much.
   *
   * @param dryRun whether it was only looked for
   */
  public static String of(Deed deed, boolean dryRun) {
    return "%s%s: %s (%,d files, %s)"
        .formatted(
            dryRun ? "would have " : "",
            deed.what(),
            Printable.of(deed.where()),
            deed.files(),
            Sizes.spoken(deed.bytes()));
  }
}
