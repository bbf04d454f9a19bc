package org.imagelake.image.quality;

import java.util.List;

/**
 * One way an image can be bad. What stands here is the same for everybody; where the line is drawn
 * and how sure one is of it stands in a profile ({@code profiles/*.properties}).
 */
public interface QualityIssue {
  /** Share of the overall score that most issues take away when they are certain. */
  double LOSS = 0.9;

  /** Stable snake_case name: table value, option and SQL suffix. */
  String id();

  /** What a person sees, in one line. */
  String meaning();

  /**
   * Share of the overall score that it takes away when it is certain, 0–1. All weigh the same: no
   * labels say which of two faults is the worse one.
   */
  default double severity() {
    return LOSS;
  }

  /** Where the measure of the profile {@code default} comes from. */
  String source();

  /** What profiles may judge it by, the measure of the profile {@code default} first. */
  List<Measure> measures();
}
