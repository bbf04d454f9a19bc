package org.imagelake.jobs.report;

import java.util.Locale;
import org.imagelake.jobs.terminal.TextTable;
import org.imagelake.pipeline.duplicates.DuplicateReport;

/** Which pictures there are copies of, as a table for people. */
public final class DuplicatesText {
  private DuplicatesText() {}

  /** The largest groups, then the whole. */
  public static String of(DuplicateReport report) {
    if (report.groups() == 0) {
      return "no copies were found";
    }
    TextTable table = new TextTable("images", "exact copies", "copies take", "keep");
    for (DuplicateReport.Group group : report.largest()) {
      table.row(group.images(), group.exact(), Sizes.spoken(group.bytes()), group.keepPath());
    }
    return table
        + "\n"
        + String.format(
            Locale.ROOT,
            "%,d pictures have %,d copies (%,d exact, %,d near), which take %s",
            report.groups(),
            report.copies(),
            report.exact(),
            report.near(),
            Sizes.spoken(report.bytes()));
  }
}
