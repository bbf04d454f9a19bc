package org.imagelake.pipeline.run;

import java.util.List;
import org.imagelake.pipeline.table.RunRow;

/**
 * What a run is asked to do: the part of its row that is known before it begins.
 *
 * @param command the command that asks
 * @param inputs fully qualified; none for a run that works on tables alone
 * @param settings equal ones give equal results
 * @param version of what is done
 * @param targetTable in a catalog; null when the rows stay in the lake
 */
public record RunErrand(
    String command, List<String> inputs, Record settings, String version, String targetTable) {

  /**
   * The row of the run at this moment.
   *
   * @param message why it failed, or what it did not do; null when there is nothing to say
   */
  public RunRow row(RunClock clock, RunOutcome outcome, RunRow.Status status, String message) {
    RunCounts counts = outcome.counts();
    double seconds = clock.analysisSeconds();
    long images = counts.done() + counts.failed();
    boolean measured = images > 0 && seconds > 0;
    return new RunRow(
        clock.runId(),
        command,
        inputs,
        SettingsText.json(settings),
        SettingsText.fingerprint(settings),
        version,
        targetTable,
        clock.started(),
        clock.now(),
        status,
        outcome.listed(),
        outcome.skipped(),
        counts.done(),
        counts.failed(),
        counts.failedByCode(),
        outcome.vanished(),
        outcome.batches(),
        counts.bytes(),
        counts.megapixels(),
        seconds,
        measured ? images / seconds : null,
        measured ? counts.bytes() / 1e6 / seconds : null,
        outcome.gates(),
        message);
  }
}
