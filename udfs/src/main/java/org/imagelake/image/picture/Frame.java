package org.imagelake.image.picture;

/**
 * One frame of an animation, already drawn on its whole canvas, or one page of a document.
 *
 * @param delayMillis how long it shows, in milliseconds; 0 for stills and pages
 */
public record Frame(Bitmap bitmap, int delayMillis) {}
