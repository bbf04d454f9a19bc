package org.imagelake.pipeline.gate;

import java.util.Locale;

/**
 * What a gate can be about: one number of a collection of images.
 *
 * @param name as gates write it
 * @param meaning for people, one phrase
 * @param needsQuality whether it is null unless quality was asked of the images
 * @param aggregate SQL over rows of the table images; null when there is nothing to judge
 */
public record GateMeasure(
    String name, String meaning, Unit unit, boolean needsQuality, String aggregate) {

  /** What numbers of a measure mean, and how people read them. */
  public enum Unit {
    /** A part of the images, 0 to 1; gates may say it in percent. */
    SHARE(1, 100, "%.2f%%"),
    /** A number from 0 to 1 that is no part of anything. */
    SCORE(1, 1, "%.3f"),
    IMAGES(Double.MAX_VALUE, 1, "%,.0f");

    private final double most;
    private final double factor;
    private final String format;

    Unit(double most, double factor, String format) {
      this.most = most;
      this.factor = factor;
      this.format = format;
    }

    /** The largest number that makes sense. */
    public double most() {
      return most;
    }

    /** A measured value for people. */
    public String text(double value) {
      return String.format(Locale.ROOT, format, value * factor);
    }
  }
}
