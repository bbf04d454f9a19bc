package org.imagelake.image.quality;

import java.util.Random;

/** Procedural pictures with what photographs have: large shapes, texture, edges, all tones. */
public final class SeededScenes {
  private SeededScenes() {}

  /** One scene for each seed, well exposed, in focus, without grain. */
  public static HeapPixels scene(long seed, int width, int height) {
    Random random = new Random(seed);
    double[] phases = random.doubles(24, 0, 2 * Math.PI).toArray();
    double[] waves = random.doubles(24, 1, 9).toArray();
    int[] discs = random.ints(24 * 3, 0, 1000).toArray();
    int[] colors = random.ints(24, 0, 1 << 24).toArray();
    return HeapPixels.paint(
        width,
        height,
        (x, y) -> {
          double u = (double) x / width;
          double v = (double) y / height;
          int color = disc(u, v, discs, colors);
          double tone = 0;
          for (int k = 0; k < 6; k++) {
            tone += Math.sin(waves[k] * 2 * u + waves[k + 6] * 2 * v + phases[k]);
          }
          boolean textured = Math.sin(waves[20] * u + phases[20]) > 0;
          double texture =
              textured ? 22 * Math.sin(x * 0.9 + phases[7]) * Math.sin(y * 0.7 + 5 * tone) : 0;
          double light = 128 + 22 * tone + texture;
          return mix(light, color);
        });
  }

  private static int disc(double u, double v, int[] discs, int[] colors) {
    for (int k = 0; k < colors.length; k++) {
      double du = u - discs[3 * k] / 1000.0;
      double dv = v - discs[3 * k + 1] / 1000.0;
      double radius = 0.03 + discs[3 * k + 2] / 9000.0;
      if (du * du + dv * dv < radius * radius) {
        return colors[k];
      }
    }
    return 0x808080;
  }

  private static int mix(double light, int color) {
    int out = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double v = light + 0.55 * ((color >> shift & 0xFF) - 128);
      out |= (int) Math.max(0, Math.min(255, v)) << shift;
    }
    return out;
  }
}
