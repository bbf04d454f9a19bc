package org.imagelake.image.quality;

import java.util.List;
import org.imagelake.image.color.Colors;

/**
 * All that was measured on the pixels of one image; null where not asked for.
 *
 * @param issues every issue of the registry, in its order; null when quality was not asked for
 * @param histogram null unless asked for
 * @param phash 64-bit DCT hash of the upright picture
 */
public record PixelMeasures(
    Quality quality, List<Issue> issues, Colors colors, Histogram histogram, Long phash) {}
