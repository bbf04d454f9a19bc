package org.imagelake.pipeline.run;

import java.util.List;
import java.util.Map;
import org.imagelake.pipeline.gate.GateResult;

/**
 * What a run has done so far.
 *
 * @param listed images found in the inputs
 * @param skipped those that the lake had already
 * @param counts of the batches that are committed
 * @param vanished images marked as gone
 * @param batches how often rows were committed
 * @param gates what each said; none until the end
 */
public record RunOutcome(
    long listed,
    long skipped,
    RunCounts counts,
    long vanished,
    long batches,
    List<GateResult> gates) {

  /**
   * Of a run that works on tables alone: it reads no file.
   *
   * @param images rows that it looked at
   * @param found rows that it made
   */
  public static RunOutcome ofTables(long images, long found, long batches) {
    RunCounts counts = new RunCounts(found, 0, Map.of(), 0, 0);
    return new RunOutcome(images, images - found, counts, 0, batches, List.of());
  }
}
