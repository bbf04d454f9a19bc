package org.imagelake.pipeline.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.imagelake.image.Describe;
import org.imagelake.image.ImageError;
import org.imagelake.image.PixelInfo;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.color.Colors;
import org.imagelake.image.metadata.Camera;
import org.imagelake.image.metadata.Description;
import org.imagelake.image.metadata.Gps;
import org.imagelake.image.metadata.Taken;
import org.imagelake.image.quality.Histogram;
import org.imagelake.image.quality.Issue;
import org.imagelake.image.quality.Quality;

/** A row of the table {@code images}: one input image as one run saw it. */
public record ImageRow(
    @Describe("Where the file is, as Hadoop writes it, not percent-encoded.") String path,
    @Describe("Last part of path.") String fileName,
    @Describe("Lower-case extension of the file name, without the dot; null without one.")
        String extension,
    @Describe("Length of the file in bytes; null when it could not be listed.") Long length,
    @Describe("When the file was last modified, as finely as the file system says.")
        Instant modificationTime,
    @Describe("SHA-256 of the content, 64 hex digits; null when it was not read.")
        String contentSha256,
    @Describe("The run that wrote this row, a key of the table runs.") String runId,
    @Describe("When the analysis of this image ended.") Instant analyzedAt,
    @Describe("Version of the analysis; results of different versions are not compared.")
        String analyzerVersion,
    @Describe("Time to read and analyse this image, in milliseconds.") Double analysisMillis,
    @Describe("Format by content; null when it is no image format we know.") ImageFormat format,
    @Describe("MIME type of format.") String mimeType,
    @Describe("Whether the extension is one of the format's; null when either is unknown.")
        Boolean extensionMatchesFormat,
    @Describe("What the header says of the pixels.") PixelInfo pixels,
    @Describe("The device and its settings; null when the file says nothing of it.") Camera camera,
    @Describe("When the picture was taken; null when unknown.") Taken taken,
    @Describe("Where the picture was taken; null when unknown.") Gps gps,
    @Describe("What people wrote about the picture; null when nothing.") Description description,
    @Describe("Every tag as 'Directory:Name' to its text; null unless asked for.")
        Map<String, String> tags,
    @Describe("Measures; null when not asked for or not decoded.") Quality quality,
    @Describe("Every issue, measured and judged.") List<Issue> issues,
    @Describe("Colours; null when not asked for or not decoded.") Colors colors,
    @Describe("Counts per value; null unless asked for.") Histogram histogram,
    @Describe("64-bit DCT perceptual hash; near-duplicates differ in few bits.") Long phash,
    @Describe("Null when all went well; what could be read of a broken file stays filled.")
        ImageError error,
    @Describe(
            "When a run found the file gone, the rest being as last seen; null while it is there.")
        Instant vanishedAt) {}
