package org.imagelake.pipeline.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.imagelake.image.Describe;
import org.imagelake.image.ImageError.Code;

/** A row of the table {@code runs}: what one run did. It is the commit record of its images. */
public record RunRow(
    @Describe("Id of the run; ids sort by start.") String runId,
    @Describe("The command that ran.") String command,
    @Describe("Its inputs as given.") List<String> inputs,
    @Describe("What was asked of each image, as JSON.") String settings,
    @Describe("First 16 hex digits of SHA-256 of settings; equal when the settings are.")
        String settingsFingerprint,
    @Describe("Version of the analysis.") String analyzerVersion,
    @Describe("When the run began.") Instant started,
    @Describe("When the run ended.") Instant ended,
    @Describe(
            "SUCCEEDED; INCOMPLETE when the target did not take all results; FAILED: it has no rows"
                + " in other tables.")
        Status status,
    @Describe("Images found in the inputs: skipped + done + failed, when all went well.")
        Long listed,
    @Describe("Images the lake had already.") Long skipped,
    @Describe("Images analysed without an error.") Long done,
    @Describe("Images that ended with an error.") Long failed,
    @Describe("Failed images by error code.") Map<String, Long> failedByCode,
    @Describe("Length of the images of this run together, in bytes.") Long bytes,
    @Describe("Megapixels of the images of this run together.") Double megapixels,
    @Describe("Wall-clock time of reading and analysing, in seconds.") Double analysisSeconds,
    @Describe("Images per second of analysis_seconds, failed ones included.")
        Double imagesPerSecond,
    @Describe("Megabytes (10^6 bytes) per second of analysis_seconds.") Double megabytesPerSecond,
    @Describe("Why the run failed; null when it did not.") String message) {

  /** How a run ended. */
  public enum Status {
    SUCCEEDED,
    INCOMPLETE,
    FAILED;

    /** How a run ended whose rows are committed. */
    public static Status of(Map<String, Long> failedByCode) {
      return failedByCode.containsKey(Code.TARGET_FAILED.name()) ? INCOMPLETE : SUCCEEDED;
    }

    /** Names of those whose rows are part of the lake. */
    public static final List<String> COMMITTED = List.of(SUCCEEDED.name(), INCOMPLETE.name());
  }
}
