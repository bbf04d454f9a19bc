package org.imagelake.image.color;

import org.imagelake.image.Describe;

/** One dominant colour and its share. */
public record DominantColor(
    @Describe("#rrggbb.") String hex,
    @Describe("Red, 0–255.") Integer red,
    @Describe("Green, 0–255.") Integer green,
    @Describe("Blue, 0–255.") Integer blue,
    @Describe("Share of pixels, 0–1.") Double ratio) {}
