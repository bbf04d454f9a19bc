package org.imagelake.pipeline.metrics;

import java.time.Duration;
import org.imagelake.image.ImageError;

/**
 * One image that a task has finished.
 *
 * @param length of its file, in bytes
 * @param error null when there is none
 * @param spent from opening the file to the finished row
 * @param decoding what decoding for analysis took of it; null when nothing was decoded for that
 */
public record ImageDone(long length, ImageError error, Duration spent, Duration decoding) {}
