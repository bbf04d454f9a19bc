package org.imagelake.image.quality;

import java.util.List;

/** The measures that profiles can name: those of all issues. */
public final class Measures {
  public static final List<Measure> ALL =
      Issues.ALL.stream().flatMap(issue -> issue.measures().stream()).toList();

  private Measures() {}

  static Measure named(String id) {
    return ALL.stream()
        .filter(measure -> measure.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no measure " + id + "; there are " + ALL.stream().map(Measure::id).toList()));
  }
}
