package org.imagelake.image.color;

import org.imagelake.image.Raster;

/**
 * The colour measures of a view.
 *
 * @param red 256 counts
 * @param saturation mean HSV saturation (max − min)/max, 0–255
 * @param colorfulness Hasler–Süsstrunk 2003
 * @param meanChroma mean CIELAB chroma, 0 to about 130
 * @param castStrength see {@link Cast}
 * @param outOfGamut share of pixels at the edge of what sRGB holds, see {@link ColorSums}
 * @param castDistance see {@link LightColor}
 * @param grayscale whether the channels of 99 % of the pixels differ by 4 at most
 */
@SuppressWarnings("ArrayRecordComponent") // buffers, not values: never compared
public record ColorMeasures(
    long[] red,
    long[] green,
    long[] blue,
    double redMean,
    double greenMean,
    double blueMean,
    double saturation,
    double colorfulness,
    double meanChroma,
    double castStrength,
    boolean grayscale,
    double outOfGamut,
    double castDistance,
    ColorCube cube) {

  private static final double GRAY_SHARE = 0.99;
  private static final int ENOUGH = 1 << 16;

  /** Of every pixel. */
  public static ColorMeasures of(Raster view) {
    return of(ColorPass.over(view, 1));
  }

  /**
   * Of every second pixel of every second row when the view holds more than {@value #ENOUGH}: means
   * and shares of so many samples do not gain from more.
   */
  public static ColorMeasures sampled(Raster view) {
    return of(ColorPass.over(view, view.pixelCount() > ENOUGH ? 2 : 1));
  }

  private static ColorMeasures of(ColorSums sums) {
    ColorCube cube = ColorCube.of(sums.cube());
    double chroma = 0;
    for (int i = 0; i < cube.size(); i++) {
      chroma += cube.chroma(i) * cube.count(i);
    }
    return new ColorMeasures(
        widen(sums.red()),
        widen(sums.green()),
        widen(sums.blue()),
        ColorSums.mean(sums.red(), sums.pixels()),
        ColorSums.mean(sums.green(), sums.pixels()),
        ColorSums.mean(sums.blue(), sums.pixels()),
        (double) sums.saturation() / sums.pixels(),
        sums.colorfulness(),
        chroma / cube.total(),
        Cast.strength(cube),
        sums.gray() >= GRAY_SHARE * sums.pixels(),
        (double) sums.outOfGamut() / sums.pixels(),
        LightColor.of(cube, sums.edges()).castDistance(),
        cube);
  }

  /** Further tallies of the colours that occur, counted when they are asked for. */
  public ColorTally tally() {
    return new ColorTally(cube);
  }

  /** Largest difference of two channel means, 0–255. */
  public double channelImbalance() {
    double most = Math.max(redMean, Math.max(greenMean, blueMean));
    double least = Math.min(redMean, Math.min(greenMean, blueMean));
    return most - least;
  }

  /** Dominant colours, palette, mean colour and whether the picture is gray. */
  public Colors colors() {
    return Palette.of(this);
  }

  private static long[] widen(int[] counts) {
    long[] wide = new long[counts.length];
    for (int v = 0; v < counts.length; v++) {
      wide[v] = counts[v];
    }
    return wide;
  }
}
