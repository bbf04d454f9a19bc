package org.imagelake.pipeline.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.imagelake.image.Describe;
import org.imagelake.image.ImageError.Code;
import org.imagelake.pipeline.gate.GateResult;

/** A row of the table {@code runs}: what one run did. It is the commit record of its images. */
public record RunRow(
    @Describe("Id of the run; ids sort by start.") String runId,
    @Describe("The command that ran.") String command,
    @Describe("Its inputs, with the scheme and the whole path.") List<String> inputs,
    @Describe("What was asked of each image, as JSON.") String settings,
    @Describe("First 16 hex digits of SHA-256 of settings; equal when the settings are.")
        String settingsFingerprint,
    @Describe("Version of the analysis.") String analyzerVersion,
    @Describe("Table of a catalog that has the rows; null when they are in this lake.")
        String targetTable,
    @Describe("When the run began.") Instant started,
    @Describe("When the run ended; while it is running, when it committed last.") Instant ended,
    @Describe(
            "RUNNING; SUCCEEDED; INCOMPLETE when the target did not take all results; FAILED."
                + " Batches that it committed count in each case.")
        Status status,
    @Describe("Images found in the inputs: skipped + done + failed, when all went well.")
        Long listed,
    @Describe("Images the lake had already.") Long skipped,
    @Describe("Images analysed without an error.") Long done,
    @Describe("Images that ended with an error.") Long failed,
    @Describe("Failed images by error code.") Map<String, Long> failedByCode,
    @Describe("Images that the lake has and that are gone from the inputs, marked by this run.")
        Long vanished,
    @Describe("How often rows were committed.") Long batches,
    @Describe("Length of the images of this run together, in bytes.") Long bytes,
    @Describe("Megapixels of the images of this run together.") Double megapixels,
    @Describe("Wall-clock time of reading and analysing, in seconds.") Double analysisSeconds,
    @Describe("Images per second of analysis_seconds, failed ones included.")
        Double imagesPerSecond,
    @Describe("Megabytes (10^6 bytes) per second of analysis_seconds.") Double megabytesPerSecond,
    @Describe("What each quality gate (--fail-on) said; empty without gates, and until the end.")
        List<GateResult> gates,
    @Describe("Why the run failed, or what it did not do; null when there is nothing to say.")
        String message) {

  /** The same run, which died, with what it is found to have committed. */
  public RunRow failed(
      long doneOnes,
      long failedOnes,
      Map<String, Long> byCode,
      long vanishedOnes,
      Instant closed,
      String why) {
    return new RunRow(
        runId,
        command,
        inputs,
        settings,
        settingsFingerprint,
        analyzerVersion,
        targetTable,
        started,
        closed,
        Status.FAILED,
        listed,
        skipped,
        doneOnes,
        failedOnes,
        byCode,
        vanishedOnes,
        batches,
        bytes,
        megapixels,
        analysisSeconds,
        imagesPerSecond,
        megabytesPerSecond,
        gates,
        why);
  }

  /** Where a run stands, or how it ended. */
  public enum Status {
    RUNNING,
    SUCCEEDED,
    INCOMPLETE,
    FAILED;

    /** How a run ended that came to its end. */
    public static Status of(Map<String, Long> failedByCode) {
      return failedByCode.containsKey(Code.TARGET_FAILED.name()) ? INCOMPLETE : SUCCEEDED;
    }
  }
}
