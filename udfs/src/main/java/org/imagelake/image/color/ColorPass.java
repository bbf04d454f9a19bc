package org.imagelake.image.color;

import org.imagelake.image.Raster;

/**
 * One pass over the colour view: channel histograms, the colour cube, saturation and the channels'
 * products. Means, variances and colourfulness follow from these sums.
 */
final class ColorPass {
  /** OpenCV's fixed-point reciprocals: S = (max − min) · ⌊255·2¹²/max + ½⌋ + 2¹¹ >> 12. */
  private static final int SHIFT = 12;

  private static final int[] SATURATION_PER_RANGE = new int[256];

  static {
    for (int max = 1; max < 256; max++) {
      SATURATION_PER_RANGE[max] = (int) Math.rint((255 << SHIFT) / (double) max);
    }
  }

  private ColorPass() {}

  /** Looks at every {@code step}-th pixel of every {@code step}-th row. */
  static ColorSums over(Raster view, int step) {
    byte[] rgb = view.rgb();
    int rowBytes = 3 * view.width();
    int columns = (view.width() + step - 1) / step;
    int rows = (view.height() + step - 1) / step;
    int[] red = new int[256];
    int[] green = new int[256];
    int[] blue = new int[256];
    int[] cube = new int[ColorCube.CELLS];
    long saturation = 0;
    long redGreen = 0;
    long redBlue = 0;
    long greenBlue = 0;
    long tintSteps = 0;
    for (int row = 0; row < rows; row++) {
      int start = row * step * rowBytes;
      for (int i = start; i < start + rowBytes; i += 3 * step) {
        int r = rgb[i] & 0xFF;
        int g = rgb[i + 1] & 0xFF;
        int b = rgb[i + 2] & 0xFF;
        red[r]++;
        green[g]++;
        blue[b]++;
        cube[ColorCube.cell(r, g, b)]++;
        int max = Math.max(r, Math.max(g, b));
        int min = Math.min(r, Math.min(g, b));
        saturation += (max - min) * SATURATION_PER_RANGE[max] + (1 << SHIFT - 1) >> SHIFT;
        redGreen += r * g;
        redBlue += r * b;
        greenBlue += g * b;
        if (i + 3 < start + rowBytes) {
          int nextGreen = rgb[i + 4] & 0xFF;
          tintSteps +=
              Math.abs(r - g - (rgb[i + 3] & 0xFF) + nextGreen)
                  + Math.abs(b - g - (rgb[i + 5] & 0xFF) + nextGreen);
        }
      }
    }
    return new ColorSums(
        (long) columns * rows,
        red,
        green,
        blue,
        cube,
        saturation,
        redGreen,
        redBlue,
        greenBlue,
        tintSteps);
  }
}
