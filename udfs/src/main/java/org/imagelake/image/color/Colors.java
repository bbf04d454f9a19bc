package org.imagelake.image.color;

import java.util.List;
import org.imagelake.image.Describe;

/** The colours of one image. */
public record Colors(
    @Describe("Up to 5 dominant colours (k-means in CIELAB), largest share first.")
        List<DominantColor> dominant,
    @Describe("Hex codes of the dominant colours, in the same order.") List<String> palette,
    @Describe("Hex code of the mean colour.") String averageHex,
    @Describe(
            "Whether it is black-and-white: the channels of 99 % of the pixels differ by 4 at most.")
        Boolean grayscale) {}
