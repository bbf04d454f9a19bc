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

  JobRecord running(String now) {
    return new JobRecord(
        id, kind, JobState.RUNNING, key, fingerprint, submitted, now, null, null, null, body);
  }

  JobRecord ended(JobState how, String now, Map<String, Object> counted, String why) {
    return new JobRecord(
        id, kind, how, key, fingerprint, submitted, started, now, counted, why, body);
  }
}
