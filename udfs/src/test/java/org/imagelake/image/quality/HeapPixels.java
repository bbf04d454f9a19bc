package org.imagelake.image.quality;

import org.imagelake.image.Pixels;
import org.imagelake.image.Raster;

/** Pixels of a raster on the heap, reduced by exact area averaging: the plainest there can be. */
public record HeapPixels(Raster raster) implements Pixels {
  /** A colour 0xRRGGBB for each place. */
  @FunctionalInterface
  public interface Painter {
    int color(int x, int y);
  }

  public static HeapPixels paint(int width, int height, Painter painter) {
    byte[] rgb = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int color = painter.color(x, y);
        int i = 3 * (y * width + x);
        rgb[i] = (byte) (color >> 16);
        rgb[i + 1] = (byte) (color >> 8);
        rgb[i + 2] = (byte) color;
      }
    }
    return new HeapPixels(new Raster(width, height, rgb));
  }

  /** A gray of 0–255 as a colour; values beyond are cut. */
  public static int gray(double value) {
    return (int) Math.round(Math.max(0, Math.min(255, value))) * 0x010101;
  }

  @Override
  public int width() {
    return raster.width();
  }

  @Override
  public int height() {
    return raster.height();
  }

  @Override
  public Double transparentRatio() {
    return null;
  }

  @Override
  public void copyRgbRow(int y, byte[] rgb) {
    System.arraycopy(raster.rgb(), 3 * y * width(), rgb, 0, 3 * width());
  }

  @Override
  public void copyLumaRow(int y, byte[] luma) {
    byte[] rgb = raster.rgb();
    for (int x = 0, i = 3 * y * width(); x < width(); x++, i += 3) {
      int r = rgb[i] & 0xFF;
      int g = rgb[i + 1] & 0xFF;
      int b = rgb[i + 2] & 0xFF;
      luma[x] = (byte) (19595 * r + 38470 * g + 7471 * b + 32768 >> 16);
    }
  }

  @Override
  public Raster reduce(int longSide) {
    int longest = Math.max(width(), height());
    if (longest <= longSide) {
      return raster;
    }
    int w = (int) Math.max(1, Math.round((double) width() * longSide / longest));
    int h = (int) Math.max(1, Math.round((double) height() * longSide / longest));
    double[] across = new double[3 * w * height()];
    for (int y = 0; y < height(); y++) {
      for (int c = 0; c < 3; c++) {
        average(raster.rgb(), 3 * y * width() + c, width(), across, 3 * y * w + c, w, 3, 3);
      }
    }
    byte[] reduced = new byte[3 * w * h];
    double[] column = new double[h];
    for (int i = 0; i < 3 * w; i++) {
      average(across, i, height(), column, h, 3 * w);
      for (int y = 0; y < h; y++) {
        reduced[3 * y * w + i] = (byte) Math.round(column[y]);
      }
    }
    return new Raster(w, h, reduced);
  }

  private static void average(
      byte[] from, int start, int size, double[] to, int target, int many, int step, int out) {
    double[] values = new double[size];
    for (int x = 0; x < size; x++) {
      values[x] = from[start + x * step] & 0xFF;
    }
    double[] means = new double[many];
    average(values, 0, size, means, many, 1);
    for (int u = 0; u < many; u++) {
      to[target + u * out] = means[u];
    }
  }

  private static void average(double[] from, int start, int size, double[] to, int many, int step) {
    for (int u = 0; u < many; u++) {
      double left = (double) u * size / many;
      double right = (double) (u + 1) * size / many;
      double sum = 0;
      for (int x = (int) left; x < Math.min(size, Math.ceil(right)); x++) {
        sum += (Math.min(right, x + 1) - Math.max(left, x)) * from[start + x * step];
      }
      to[u] = sum / (right - left);
    }
  }

  @Override
  public void close() {}
}
