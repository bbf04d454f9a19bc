package org.imagelake.jobs.demo.scene;

/** A colour in sRGB display values, each nominally 0–1. Floats: millions of them are made. */
public record Rgb(float red, float green, float blue) {

  /** A colour from its three values. */
  public static Rgb of(double red, double green, double blue) {
    return new Rgb((float) red, (float) green, (float) blue);
  }

  /** A colour from 0xRRGGBB. */
  public static Rgb hex(int rgb) {
    return of((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
  }

  /** The colours of a list of 0xRRGGBB. */
  static Rgb[] hexes(int... colours) {
    Rgb[] all = new Rgb[colours.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = hex(colours[i]);
    }
    return all;
  }

  /** This colour at share 0, the other at share 1; the share is clipped to 0–1. */
  public Rgb mix(Rgb other, double share) {
    if (share <= 0) {
      return this;
    }
    float s = (float) Math.min(1, share);
    return new Rgb(
        red + (other.red - red) * s,
        green + (other.green - green) * s,
        blue + (other.blue - blue) * s);
  }

  public Rgb times(double factor) {
    float f = (float) factor;
    return new Rgb(red * f, green * f, blue * f);
  }

  public Rgb plus(Rgb other) {
    return new Rgb(red + other.red, green + other.green, blue + other.blue);
  }
}
