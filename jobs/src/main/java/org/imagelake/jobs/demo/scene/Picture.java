package org.imagelake.jobs.demo.scene;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A generated picture before it is quantised: interleaved red, green, blue as sRGB display values,
 * nominally 0–1.
 */
public final class Picture {
  private final int width;
  private final int height;
  private final float[] samples;

  public Picture(int width, int height) {
    this.width = width;
    this.height = height;
    this.samples = new float[width * height * 3];
  }

  /** The colour of a point; x in 0–width/height, y in 0–1 from the top. */
  public interface Shader {
    Rgb at(double x, double y);
  }

  /** Evaluates a shader at each pixel centre. */
  public static Picture render(int width, int height, Shader shader) {
    Picture picture = new Picture(width, height);
    for (int y = 0, i = 0; y < height; y++) {
      for (int x = 0; x < width; x++, i += 3) {
        Rgb colour = shader.at((x + 0.5) / height, (y + 0.5) / height);
        picture.samples[i] = colour.red();
        picture.samples[i + 1] = colour.green();
        picture.samples[i + 2] = colour.blue();
      }
    }
    return picture;
  }

  /** The pixels of an 8-bit RGB image; alpha is ignored. */
  public static Picture of(BufferedImage image) {
    Picture picture = new Picture(image.getWidth(), image.getHeight());
    int[] argb = image.getRGB(0, 0, picture.width, picture.height, null, 0, picture.width);
    for (int p = 0, i = 0; p < argb.length; p++, i += 3) {
      picture.samples[i] = (argb[p] >> 16 & 255) / 255f;
      picture.samples[i + 1] = (argb[p] >> 8 & 255) / 255f;
      picture.samples[i + 2] = (argb[p] & 255) / 255f;
    }
    return picture;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The samples themselves, three a pixel, row by row; whoever writes to them changes this. */
  public float[] samples() {
    return samples;
  }

  public Picture copy() {
    Picture copy = new Picture(width, height);
    System.arraycopy(samples, 0, copy.samples, 0, samples.length);
    return copy;
  }

  /** Half as wide and high, each pixel the mean of four; an odd row or column is left out. */
  public Picture halved() {
    Picture half = new Picture(width / 2, height / 2);
    int row = width * 3;
    for (int y = 0, i = 0; y < half.height; y++) {
      for (int x = 0; x < half.width * 3; x++, i++) {
        int from = 2 * y * row + x / 3 * 6 + x % 3;
        half.samples[i] =
            (samples[from] + samples[from + 3] + samples[from + row] + samples[from + row + 3]) / 4;
      }
    }
    return half;
  }

  /** Rounded to 8 bits a sample. */
  public BufferedImage toImage() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int p = 0, i = 0; p < pixels.length; p++, i += 3) {
      pixels[p] =
          level(samples[i], 255) << 16
              | level(samples[i + 1], 255) << 8
              | level(samples[i + 2], 255);
    }
    return image;
  }

  /** A display value as an integer level 0–max, rounded and clipped. */
  public static int level(float value, int max) {
    return (int) (Math.min(1f, Math.max(0f, value)) * max + 0.5f);
  }

  /** sRGB display value to linear light (IEC 61966-2-1). */
  public static double toLinear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /** Linear light to sRGB display value (IEC 61966-2-1). */
  public static double toDisplay(double light) {
    return light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }
}
