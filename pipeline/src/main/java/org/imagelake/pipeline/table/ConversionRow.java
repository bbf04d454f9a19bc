package org.imagelake.pipeline.table;

import java.time.Instant;
import java.util.List;
import org.imagelake.image.Describe;
import org.imagelake.image.ImageError;
import org.imagelake.image.codec.ImageFormat;

/** A row of the table {@code conversions}: what became of one input image in one run. */
public record ConversionRow(
    @Describe("Where the source is, as Hadoop writes it, not percent-encoded.") String path,
    @Describe("Length of the source in bytes; null when it could not be listed.") Long sourceBytes,
    @Describe("When the source was last modified, as finely as the file system says.")
        Instant modificationTime,
    @Describe("SHA-256 of the source, 64 hex digits; null when it was not read.")
        String contentSha256,
    @Describe("The run that wrote this row, a key of the table runs.") String runId,
    @Describe("When the conversion of this image ended.") Instant convertedAt,
    @Describe("Version of the conversion; results of different versions are not compared.")
        String converterVersion,
    @Describe("Folder that results are written below.") String output,
    @Describe("Path of the source below its input: with suffix and format it names the object.")
        String name,
    @Describe("What --suffix asked for; may be empty.") String suffix,
    @Describe("What --to asked for: a format, smallest or auto.") String asked,
    @Describe("The object that was written; null when none was.") String target,
    @Describe("Format of the source by content; null when it was not read.")
        ImageFormat sourceFormat,
    @Describe("Format of the result.") ImageFormat format,
    @Describe("Why this format, when --to is smallest or auto.") String choice,
    @Describe("What was asked of each image, as JSON.") String settings,
    @Describe("Lossy quality that was used, 1 to 100; null when there is none.") Integer quality,
    @Describe("Width of the result in pixels.") Integer width,
    @Describe("Height of the result in pixels.") Integer height,
    @Describe("Frames or pages of the result.") Integer frames,
    @Describe("Length of the result in bytes, also when the original was kept.") Long targetBytes,
    @Describe("source_bytes / target_bytes; above 1 the result is smaller.")
        Double compressionRatio,
    @Describe(
            "Peak signal-to-noise ratio of the result to what was encoded, in decibels; null when"
                + " not verified or equal.")
        Double psnr,
    @Describe("Structural similarity (Wang et al. 2004) to what was encoded; null unless verified.")
        Double ssim,
    @Describe("What the result does not have of the source.") List<String> warnings,
    @Describe("CONVERTED, KEPT_ORIGINAL (no object written: it would not be smaller) or FAILED.")
        ResultStatus status,
    @Describe("Time to read, convert and write this image, in milliseconds.") Double millis,
    @Describe("Null when all went well.") ImageError error,
    @Describe("When a run found the source gone, the rest being as it was; null while it is there.")
        Instant vanishedAt) {}
