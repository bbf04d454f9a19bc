package org.imagelake.image.quality;

import org.imagelake.image.Describe;

/** The measures of one image; detail measures are null with {@code --fast}. */
public record Quality(
    @Describe("Mean luma, 0–255.") Double brightness,
    @Describe("Standard deviation of luma, 0–127.5.") Double contrast,
    @Describe("Variance of the 4-neighbour Laplacian of luma; null with --fast.") Double sharpness,
    @Describe("Mean HSV saturation, 0–255.") Double saturation,
    @Describe("Immerkær 1996 noise standard deviation of luma, 0–255; null with --fast.")
        Double noise,
    @Describe("Hasler–Süsstrunk 2003 colourfulness, 0 to about 190.") Double colorfulness,
    @Describe("Shannon entropy of the luma histogram in bits, 0–8.") Double entropy,
    @Describe("P99 − P1 of luma, 0–255.") Double dynamicRange,
    @Describe("Share of pixels with luma ≤ 5.") Double shadowsClipped,
    @Describe("Share of pixels with luma ≥ 250.") Double highlightsClipped,
    @Describe("Mean red, 0–255.") Double redMean,
    @Describe("Mean green, 0–255.") Double greenMean,
    @Describe("Mean blue, 0–255.") Double blueMean,
    @Describe("Largest difference of two channel means, 0–255.") Double channelImbalance,
    @Describe("Chroma of the near-neutral pixels' mean in CIELAB, 0 to about 130.")
        Double castStrength,
    @Describe("8×8 blockiness in grey levels; 0 none, about 1 seen; null with --fast.")
        Double blockiness,
    @Describe("Overall score from issues and resolution, 0–1.") Double score,
    @Describe("LOW, MEDIUM, HIGH or ULTRA, from the score.") QualityLevel level,
    @Describe("Confidence in the level, 0.5–1.") Double confidence) {}
