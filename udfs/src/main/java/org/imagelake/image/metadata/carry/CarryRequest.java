package org.imagelake.image.metadata.carry;

/**
 * What the metadata must say of the result.
 *
 * @param orientationApplied the pixels were turned upright, so that no reader may turn them again
 * @param width of the result in pixels
 * @param height of the result in pixels
 */
public record CarryRequest(boolean orientationApplied, int width, int height) {}
