package org.imagelake.jobs.report;

import org.imagelake.pipeline.report.Report;

/** What was written, in one line. */
public final class PageText {
  private PageText() {}

  /** Where it is, first, so that scripts find it. */
  public static String of(Report report) {
    return "%s (%s, %,d pictures)"
        .formatted(report.path(), Sizes.spoken(report.bytes()), report.pictures());
  }
}
