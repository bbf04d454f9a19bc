package org.imagelake.jobs.http;

import java.util.Locale;
import org.imagelake.pipeline.table.RunRow;

/** Where a job stands, or how it ended. */
enum JobState {
  QUEUED,
  RUNNING,
  SUCCEEDED,
  /** The output did not take every result. */
  INCOMPLETE,
  FAILED,
  CANCELLED;

  boolean ended() {
    return this != QUEUED && this != RUNNING;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static JobState of(RunRow.Status status) {
    return valueOf(status.name());
  }
}
