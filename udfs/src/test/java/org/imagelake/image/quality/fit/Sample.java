package org.imagelake.image.quality.fit;

import java.util.Map;

/**
 * The measures of one picture.
 *
 * @param copyOf the issue that a copy was given; {@value #REDUCED} for the copy it was made from
 *     and {@value #ORIGINAL} for a photograph as it is
 * @param strength 1–5 of a degraded copy, else 0
 * @param values by id of the measure; NaN where it could not be measured
 */
record Sample(Photograph photograph, String copyOf, int strength, Map<String, Double> values) {
  static final String ORIGINAL = "original";
  static final String REDUCED = "reduced";

  double value(String measure) {
    return values.get(measure);
  }

  boolean isOriginal() {
    return copyOf.equals(ORIGINAL);
  }

  boolean isClean() {
    return photograph.isClean() && strength == 0;
  }

  /** Whether it is labelled free of one issue, and nothing is known of the others. */
  boolean isFreeOfOne() {
    return !isClean() && photograph.has("none");
  }

  /** Whether the issue is known to be there. */
  boolean shows(String issue) {
    return isOriginal() ? photograph.has(issue) : copyOf.equals(issue);
  }

  /** Whether the issue is known not to be there. */
  boolean lacks(String issue) {
    return isOriginal() ? photograph.lacks(issue) : copyOf.equals(REDUCED);
  }

  /** The fold of its scene: the same on every machine. */
  int fold(int folds) {
    return Math.floorMod(photograph.scene().hashCode() * 0x9E3779B1 >>> 7, folds);
  }
}
