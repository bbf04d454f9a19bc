package org.imagelake.image.quality;

import org.imagelake.image.Describe;

/**
 * Counts per value 0–255: luma over all full-size pixels, the channels over the pixels of the
 * colour view that were looked at (a quarter of those of a view above 65,536 pixels).
 */
@SuppressWarnings("ArrayRecordComponent") // a row's buffer, not a value: never compared
public record Histogram(
    @Describe("256 counts of red.") long[] red,
    @Describe("256 counts of green.") long[] green,
    @Describe("256 counts of blue.") long[] blue,
    @Describe("256 counts of luma.") long[] luma) {}
