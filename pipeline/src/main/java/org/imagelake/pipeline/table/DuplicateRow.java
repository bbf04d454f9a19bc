package org.imagelake.pipeline.table;

import java.time.Instant;
import java.time.LocalDateTime;
import org.imagelake.image.Describe;

/** A row of the table {@code duplicates}: one image that has copies. */
public record DuplicateRow(
    @Describe("Smallest content_sha256 of the group: its images are copies of each other.")
        String groupId,
    @Describe("Images in the group.") Long images,
    @Describe("Where the file is, a key of the table images.") String path,
    @Describe("Whether this is the one to keep: one of each group.") Boolean keep,
    @Describe("The one to keep.") String keepPath,
    @Describe(
            "EXACT when its bytes are those of the one to keep; NEAR when it is the same picture"
                + " otherwise resized, recompressed or retouched a little, by its perceptual hash.")
        Match match,
    @Describe(
            "Bits in which the perceptual hash differs from that of the one to keep, 0–64; members of"
                + " a group may be linked by others that lie between.")
        Integer distance,
    @Describe("Why another one is kept: the first difference in pixels, score, age, name.")
        String reason,
    @Describe("SHA-256 of the content, 64 hex digits.") String contentSha256,
    @Describe("Perceptual hash; null when it does not tell pictures apart.") Long phash,
    @Describe("Width in pixels, upright.") Integer width,
    @Describe("Height in pixels, upright.") Integer height,
    @Describe("Length of the file in bytes.") Long length,
    @Describe("Overall quality score, 0–1, to two digits.") Double score,
    @Describe("When the picture was taken, local time.") LocalDateTime taken,
    @Describe("When the file was last modified.") Instant modificationTime,
    @Describe("The run that wrote this row, a key of the table runs.") String runId) {

  /** How an image is a copy. */
  public enum Match {
    EXACT,
    NEAR
  }
}
