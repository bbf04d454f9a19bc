package org.imagelake.image.enhance;

import java.util.Arrays;
import org.imagelake.image.Raster;
import org.imagelake.image.color.ViewLuma;
import org.imagelake.image.picture.Bitmap;

/**
 * What tells a dull picture of a scene from a good one of a wall, of wood or cloth. A scene has
 * lighter and darker places, and keeps something neutral when its tones are squeezed; a surface
 * varies from pixel to pixel only, or has one colour all over.
 *
 * @param relief standard deviation of the mean luma of places (24 on the long side) by the range of
 *     luma, P99 − P1, of the pixels: 0 to about 0.5
 * @param color mean difference of the highest and lowest channel, in grey levels
 * @param evenness that mean by what one pixel in fifty exceeds: 1 when all have the same colour
 */
record Surface(double relief, double color, double evenness) {
  private static final int PLACES = 24;

  /**
   * Of 28 squeezed scenes one had less, most 0.2 and more; close views of a surface 0.10 to 0.21.
   */
  private static final double LEAST_RELIEF = 0.15;

  /** Fog and haze have as even a colour, but less of it; a wash of colour over a scene has more. */
  private static final double COLORED = 25;

  private static final double WASHED = 90;

  private static final double EVENLY = 0.6;

  /** Of the small copy of a picture, gray or RGB of 8 bits, see {@link SampledPixels}. */
  static Surface of(Bitmap sample) {
    long[] spreads = ColorRepair.spreads(sample);
    double color = LumaCounts.mean(spreads);
    return new Surface(
        relief(sample), color, color / Math.max(1, LumaCounts.percentile(spreads, 0.98)));
  }

  /** Whether the picture's tones are its subject's own. */
  boolean fillsThePicture() {
    return relief < LEAST_RELIEF || color >= COLORED && color <= WASHED && evenness >= EVENLY;
  }

  private static double relief(Bitmap sample) {
    long[] counts = LumaCounts.of(sample);
    int range = LumaCounts.percentile(counts, 0.99) - LumaCounts.percentile(counts, 0.01);
    int longest = Math.max(sample.width(), sample.height());
    double[] places =
        luma(sample).areas(places(sample.width(), longest), places(sample.height(), longest));
    double mean = Arrays.stream(places).average().orElse(0);
    double squares = Arrays.stream(places).map(place -> (place - mean) * (place - mean)).sum();
    return Math.sqrt(squares / places.length) / Math.max(1, range);
  }

  private static int places(int side, int longest) {
    return Math.max(1, side * PLACES / longest);
  }

  private static ViewLuma luma(Bitmap sample) {
    return sample.layout().isGray()
        ? new ViewLuma(sample.width(), sample.height(), sample.samples())
        : ViewLuma.of(new Raster(sample.width(), sample.height(), sample.samples()));
  }
}
