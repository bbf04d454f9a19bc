package org.imagelake.image.enhance;

import java.util.ArrayList;
import java.util.List;
import org.imagelake.image.picture.Bitmap;

/**
 * A plan while it is made. Every step is tried on a small copy of the picture, so that the next one
 * is chosen by what it will find. Not thread-safe.
 */
final class Rehearsal {
  private final List<PlanStep> steps = new ArrayList<>();
  private final int bitDepth;
  private Bitmap sample;

  Rehearsal(Bitmap bitmap) {
    this.bitDepth = bitmap.bitDepth();
    this.sample = SampledPixels.of(bitmap);
  }

  /** Of the picture; the copy has 8. */
  int bitDepth() {
    return bitDepth;
  }

  /** The small copy after the steps so far. */
  Bitmap sample() {
    return sample;
  }

  List<PlanStep> steps() {
    return List.copyOf(steps);
  }

  boolean has(String enhancement) {
    return steps.stream().anyMatch(step -> step.enhancement().equals(enhancement));
  }

  /** Adds a step whose argument is cut to the enhancement's range. */
  void add(String enhancement, double argument) {
    Enhancement step = Enhancements.named(enhancement);
    Argument range = step.argument();
    double taken = Math.max(range.least(), Math.min(range.most(), argument));
    steps.add(new PlanStep(enhancement, taken));
    sample = step.apply(sample, taken);
  }

  /** Adds a step that has no place in the tones and colours of the small copy. */
  void addUnseen(String enhancement, double argument) {
    steps.add(new PlanStep(enhancement, argument));
  }
}
