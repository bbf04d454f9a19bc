package org.imagelake.jobs.http;

import org.imagelake.pipeline.table.RunRow;

/** Does the work of a job, in this process or by a cluster. */
interface Runner {
  /**
   * Runs a job to its end, on the thread of the caller.
   *
   * @return the row of its run
   */
  RunRow run(Job job, JobRequest request);

  /** Stops a job that runs; {@link #run} then ends soon with an exception. */
  void cancel(Job job);
}
