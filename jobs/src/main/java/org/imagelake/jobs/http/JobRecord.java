package org.imagelake.jobs.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What is remembered of a job when the process that serves is gone.
 *
 * @param id of the job, and of its run
 * @param key that the client gave it; null for none
 * @param fingerprint of kind and body, equal when both are
 * @param submitted and the other times: ISO 8601, null when that has not come
 * @param counts of the run; null until it ended
 * @param detail why it is not well; null when it is
 * @param body of the request; null when it has ended and had many paths
 */
record JobRecord(
    String id,
    JobKind kind,
    JobState state,
    String key,
    String fingerprint,
    String submitted,
    String started,
    String ended,
    Map<String, Object> counts,
    String detail,
    JsonNode body) {
  /** Most paths that are remembered of a job that has ended. */
  static final int MOST_PATHS = 1000;

  JobRecord running(String now) {
    return new JobRecord(
        id, kind, JobState.RUNNING, key, fingerprint, submitted, now, null, null, null, body);
  }

  /** Long lists of paths are forgotten: many of them would fill the memory. */
  JobRecord ended(JobState how, String now, Map<String, Object> counted, String why) {
    boolean few = body == null || body.path(JobRequest.PATHS).size() <= MOST_PATHS;
    return new JobRecord(
        id, kind, how, key, fingerprint, submitted, started, now, counted, why, few ? body : null);
  }
}
