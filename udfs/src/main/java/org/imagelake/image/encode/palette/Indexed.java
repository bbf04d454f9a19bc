package org.imagelake.image.encode.palette;

/**
 * A picture in palette colours.
 *
 * @param colors 0xRRGGBB, at most 256
 * @param clear index of the transparent colour, which is the last one; -1 when there is none
 * @param indices one for each pixel, rows from the top
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Indexed(int width, int height, int[] colors, int clear, byte[] indices) {}
