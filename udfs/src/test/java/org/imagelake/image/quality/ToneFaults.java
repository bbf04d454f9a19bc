package org.imagelake.image.quality;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.imagelake.image.Raster;

/** Wrong light, tones and colours, pixel by pixel; what leaves 0–255 is cut. */
final class ToneFaults {
  private ToneFaults() {}

  /** Exposure: linear light (IEC 61966-2-1) times a factor. */
  static HeapPixels light(HeapPixels pixels, double factor) {
    byte[] table = table(v -> encoded(linear(v) * factor));
    return mapped(pixels, table, table, table);
  }

  /** The range of tones times a share, around a gray of 0–255. */
  static HeapPixels range(HeapPixels pixels, double share, double gray) {
    byte[] table = table(v -> gray + share * (v - 128));
    return mapped(pixels, table, table, table);
  }

  /**
   * Light of another colour: one channel of linear light divided by the gain and another one, or
   * none, multiplied by it; the seed says which.
   */
  static HeapPixels cast(HeapPixels pixels, double gain, Random choice) {
    double root = Math.sqrt(gain);
    double[][] tints = {
      {root, 1, 1 / root}, {1 / root, 1, root}, {1 / root, root, 1 / root}, {root, 1 / root, root}
    };
    double[] tint = tints[choice.nextInt(tints.length)];
    byte[][] tables = new byte[3][];
    for (int c = 0; c < 3; c++) {
      double factor = tint[c];
      tables[c] = table(v -> encoded(linear(v) * factor));
    }
    return mapped(pixels, tables[0], tables[1], tables[2]);
  }

  /** The distance of every channel from the luma (Rec. 601), times a factor. */
  static HeapPixels chroma(HeapPixels pixels, double factor) {
    byte[] rgb = pixels.raster().rgb();
    byte[] out = new byte[3 * pixels.raster().pixelCount()];
    for (int i = 0; i < out.length; i += 3) {
      double luma =
          0.299 * (rgb[i] & 0xFF) + 0.587 * (rgb[i + 1] & 0xFF) + 0.114 * (rgb[i + 2] & 0xFF);
      for (int c = 0; c < 3; c++) {
        out[i + c] = cut(luma + factor * ((rgb[i + c] & 0xFF) - luma));
      }
    }
    return like(pixels, out);
  }

  static HeapPixels like(HeapPixels pixels, byte[] rgb) {
    return new HeapPixels(new Raster(pixels.width(), pixels.height(), rgb));
  }

  static byte cut(double value) {
    return (byte) Math.round(Math.max(0, Math.min(255, value)));
  }

  private static HeapPixels mapped(HeapPixels pixels, byte[] red, byte[] green, byte[] blue) {
    byte[] rgb = pixels.raster().rgb();
    byte[] out = new byte[3 * pixels.raster().pixelCount()];
    for (int i = 0; i < out.length; i += 3) {
      out[i] = red[rgb[i] & 0xFF];
      out[i + 1] = green[rgb[i + 1] & 0xFF];
      out[i + 2] = blue[rgb[i + 2] & 0xFF];
    }
    return like(pixels, out);
  }

  private static byte[] table(DoubleUnaryOperator tone) {
    byte[] table = new byte[256];
    for (int v = 0; v < table.length; v++) {
      table[v] = cut(tone.applyAsDouble(v));
    }
    return table;
  }

  /** Linear light 0–1 of an 8-bit value. */
  static double linear(double value) {
    double c = value / 255;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** The 8-bit value of linear light, above 255 where it is above 1. */
  static double encoded(double light) {
    return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055);
  }
}
