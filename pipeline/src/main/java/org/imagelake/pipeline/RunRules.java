package org.imagelake.pipeline;

import org.imagelake.pipeline.plan.BatchSize;

/**
 * What a run does again, what it marks, and how often it commits.
 *
 * @param full whether images that the lake already knows are done again
 * @param retryFailed whether images that failed by their content are tried again
 * @param maxAttempts how often in all, for one content, version and settings
 * @param maxVanishedRatio largest share of the known images below an input, 0 to 1, that may be
 *     gone at once; of more, none is marked, as then the input is likely not what it was
 * @param batch what is done between two commits
 */
public record RunRules(
    boolean full, boolean retryFailed, int maxAttempts, double maxVanishedRatio, BatchSize batch) {
  public static final RunRules DEFAULT = new RunRules(false, false, 3, 0.5, BatchSize.DEFAULT);

  public RunRules full(boolean again) {
    return new RunRules(again, retryFailed, maxAttempts, maxVanishedRatio, batch);
  }
}
