package org.imagelake.pipeline.table;

import java.time.Instant;
import java.util.List;
import org.imagelake.image.Describe;
import org.imagelake.image.ImageError;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.enhance.PlanStep;
import org.imagelake.image.quality.Issue;
import org.imagelake.image.quality.Quality;

/** A row of the table {@code enhancements}: what became of one input image in one run. */
public record EnhancementRow(
    @Describe("Where the source is, as Hadoop writes it, not percent-encoded.") String path,
    @Describe("Length of the source in bytes; null when it could not be listed.") Long sourceBytes,
    @Describe("When the source was last modified, as finely as the file system says.")
        Instant modificationTime,
    @Describe("SHA-256 of the source, 64 hex digits; null when it was not read.")
        String contentSha256,
    @Describe("The run that wrote this row, a key of the table runs.") String runId,
    @Describe("When the enhancement of this image ended.") Instant enhancedAt,
    @Describe("Version of the enhancement; results of different versions are not compared.")
        String enhancerVersion,
    @Describe("Folder that results are written below.") String output,
    @Describe("Path of the source below its input: with suffix and format it names the object.")
        String name,
    @Describe("What --suffix asked for; may be empty.") String suffix,
    @Describe("What --to asked for: a format, same, smallest or auto.") String asked,
    @Describe("The object that was written; null when none was.") String target,
    @Describe("Format of the source by content; null when it was not read.")
        ImageFormat sourceFormat,
    @Describe("Format of the result; that of the source when the original was kept untried.")
        ImageFormat format,
    @Describe("What was asked of each image, as JSON.") String settings,
    @Describe("Steps in the order in which they were applied; none when nothing was to be done.")
        List<PlanStep> plan,
    @Describe("Measures of the source, at the size of the result.") Quality before,
    @Describe("Measures of the result as encoded, also when it was thrown away; null without plan.")
        Quality after,
    @Describe("Every issue of the source, measured and judged.") List<Issue> issuesBefore,
    @Describe("Every issue of the result as encoded; empty without a plan.")
        List<Issue> issuesAfter,
    @Describe("Whether the result is better than the source; null without a plan.")
        Boolean improved,
    @Describe("Whether no object was written, as there was nothing to do or nothing gained.")
        Boolean keptOriginal,
    @Describe("Lossy quality that was used, 1 to 100; null when there is none.") Integer quality,
    @Describe("Width of the result in pixels.") Integer width,
    @Describe("Height of the result in pixels.") Integer height,
    @Describe("Frames or pages of the result.") Integer frames,
    @Describe("Length of the result in bytes, also when it was thrown away.") Long targetBytes,
    @Describe(
            "Peak signal-to-noise ratio of the result as encoded to the source, in decibels; null"
                + " without a plan, or when equal.")
        Double psnr,
    @Describe(
            "Structural similarity (Wang et al. 2004) of the result as encoded to the source; null"
                + " without a plan.")
        Double ssim,
    @Describe("What the result does not have of the source.") List<String> warnings,
    @Describe("ENHANCED, KEPT_ORIGINAL (no object written) or FAILED.") ResultStatus status,
    @Describe("Time to read, enhance and write this image, in milliseconds.") Double millis,
    @Describe("Null when all went well.") ImageError error,
    @Describe("When a run found the source gone, the rest being as it was; null while it is there.")
        Instant vanishedAt) {}
