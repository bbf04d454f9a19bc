package org.imagelake.image.metadata;

import java.time.Instant;
import java.time.LocalDateTime;
import org.imagelake.image.Describe;

/** When the picture was taken. */
public record Taken(
    @Describe("Wall-clock time at the camera, with sub-seconds where present.")
        LocalDateTime localTime,
    @Describe("Offset from UTC in minutes; null when the file does not say.") Integer offsetMinutes,
    @Describe("The same moment in UTC; null when the offset is unknown.") Instant utcTime,
    @Describe(
            "Where the time comes from: EXIF_ORIGINAL, XMP_ORIGINAL, IPTC, EXIF_DIGITIZED, XMP_CREATED, PNG, EXIF_MODIFIED.")
        TimeSource source) {}
