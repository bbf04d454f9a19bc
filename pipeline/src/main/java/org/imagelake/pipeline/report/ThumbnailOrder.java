package org.imagelake.pipeline.report;

/**
 * A picture that the page wants.
 *
 * @param path of the file
 * @param contentSha256 of what was measured, so that no other picture is shown for it; null for any
 * @param size longest side in pixels
 */
public record ThumbnailOrder(String path, Long length, String contentSha256, Integer size) {}
