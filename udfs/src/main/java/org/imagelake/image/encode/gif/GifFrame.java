package org.imagelake.image.encode.gif;

import org.imagelake.image.encode.palette.Indexed;

/**
 * One picture of a GIF and where on the screen it goes.
 *
 * @param delayHundredths how long it shows, in 1/100 s; 0 says nothing
 * @param clearsAfter whether its area becomes transparent before the next picture
 */
public record GifFrame(
    Indexed image, int left, int top, int delayHundredths, boolean clearsAfter) {}
