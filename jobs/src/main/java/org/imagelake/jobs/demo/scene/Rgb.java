package org.imagelake.jobs.demo.scene;

/** A colour in sRGB display values, each nominally 0–1. */
public record Rgb(double red, double green, double blue) {

  /** A colour from 0xRRGGBB. */
  public static Rgb hex(int rgb) {
    return new Rgb((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
  }

  /** This colour at share 0, the other at share 1; the share is clipped to 0–1. */
  public Rgb mix(Rgb other, double share) {
    double s = Math.min(1, Math.max(0, share));
    return new Rgb(
        red + (other.red - red) * s,
        green + (other.green - green) * s,
        blue + (other.blue - blue) * s);
  }

  public Rgb times(double factor) {
    return new Rgb(red * factor, green * factor, blue * factor);
  }

  public Rgb plus(Rgb other) {
    return new Rgb(red + other.red, green + other.green, blue + other.blue);
  }
}
