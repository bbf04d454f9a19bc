package org.imagelake.pipeline.summary;

import java.time.LocalDateTime;
import java.util.List;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.table.RunRow;

/**
 * What a collection is made of: few and short lists, whatever its size.
 *
 * @param totals the collection as a whole
 * @param formats by content, most frequent first; the name is null for what is no image
 * @param resolutions by resolution category
 * @param levels by quality level
 * @param issues each issue with its share of the judged images
 * @param cameras the most frequent ones
 * @param failures by code and stage, with an example
 * @param runs the latest runs, with their throughput
 */
public record Summary(
    Totals totals,
    List<FormatCount> formats,
    List<NamedCount> resolutions,
    List<NamedCount> levels,
    List<IssueCount> issues,
    List<CameraCount> cameras,
    List<FailureCount> failures,
    List<RunRow> runs) {

  /** Latest rows only; times are those of the cameras; medians are approximate. */
  public record Totals(
      Long images,
      Long failed,
      Long bytes,
      Double megapixels,
      Long smallestBytes,
      Long medianBytes,
      Long largestBytes,
      Double medianMegapixels,
      Long withGps,
      LocalDateTime firstTaken,
      LocalDateTime lastTaken) {}

  /** Images of one format. */
  public record FormatCount(String format, Long images, Long bytes, Double meanMegapixels) {}

  /** Images of one class. */
  public record NamedCount(String name, Long images) {}

  /** Images with one issue; share is flagged / measured, 0–1. */
  public record IssueCount(String issue, Long flagged, Long measured, Double share) {}

  /** Images of one camera. */
  public record CameraCount(String make, String model, Long images) {}

  /** Images that failed the same way. */
  public record FailureCount(String code, String stage, Long images, String examplePath) {}

  /**
   * Asks the lake's tables.
   *
   * @param top most lines of each list
   */
  public static Summary of(Lake lake, int top) {
    return new SummaryQueries(lake, top).ask();
  }
}
