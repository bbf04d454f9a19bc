package org.imagelake.image.enhance;

/** Whether a result is better than its source, by what was measured of both. */
public final class Verdict {
  private Verdict() {}

  public static boolean improved(Appraisal before, Appraisal after) {
    return after.quality().score() > before.quality().score();
  }
}
