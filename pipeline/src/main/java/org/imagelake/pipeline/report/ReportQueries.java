package org.imagelake.pipeline.report;

import java.util.List;
import java.util.stream.Stream;

/** The one list of questions: the page, its data and the tests walk it. */
final class ReportQueries {
  private ReportQueries() {}

  /**
   * All questions.
   *
   * @param top pictures on each side of each gallery
   */
  static List<ReportQuery> all(int top) {
    return Stream.of(
            CollectionQueries.all(),
            OriginQueries.all(),
            GalleryQueries.all(top),
            ResultQueries.all())
        .flatMap(List::stream)
        .toList();
  }
}
