package org.imagelake.jobs.demo.degrade;

import java.util.function.DoubleUnaryOperator;
import org.imagelake.jobs.demo.scene.Picture;

/** A tone curve over 0–1 as a table: the powers of the sRGB curve are dear for each sample. */
final class Curve {
  /** sRGB display value to linear light. */
  static final Curve LIGHT = new Curve(Picture::toLinear);

  /** Linear light to sRGB display value; steep near black, hence the many steps. */
  static final Curve DISPLAY = new Curve(Picture::toDisplay);

  private static final int STEPS = 16384;

  private final float[] table = new float[STEPS + 1];

  private Curve(DoubleUnaryOperator formula) {
    for (int i = 0; i <= STEPS; i++) {
      table[i] = (float) formula.applyAsDouble((double) i / STEPS);
    }
  }

  /** What a display value becomes with so many times the light, clipped to white. */
  static Curve exposure(double gain) {
    return new Curve(v -> Math.min(1, Picture.toDisplay(Picture.toLinear(v) * gain)));
  }

  /** The curve's value; an input outside 0–1 counts as the nearer end. */
  float at(float value) {
    return table[(int) (Math.min(1f, Math.max(0f, value)) * STEPS + 0.5f)];
  }
}
