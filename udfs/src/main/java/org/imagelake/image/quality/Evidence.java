package org.imagelake.image.quality;

import org.imagelake.image.color.ColorMeasures;
import org.imagelake.image.color.ViewLuma;

/**
 * All that issues may be judged by.
 *
 * @param megapixels of the picture at full size
 * @param luma of every pixel that was decoded
 * @param detail null when the pixels were decoded at a reduced size
 * @param edgeSharpness see {@link EdgeSharpness}, of the luma on at most {@value #SMALL_SIDE}
 *     pixels on the long side, as the eye sees the whole picture; null with {@code detail}
 * @param small the luma that {@code edgeSharpness} and coarser measures are taken of
 * @param color of the colour view
 */
record Evidence(
    double megapixels,
    LumaHistogram luma,
    Detail detail,
    Double edgeSharpness,
    ViewLuma small,
    ColorMeasures color) {
  static final int SMALL_SIDE = 512;
}
