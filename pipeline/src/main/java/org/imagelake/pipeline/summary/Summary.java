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

  /** Latest rows only; times are those of the cameras. */
  public record Totals(
      long images,
      long failed,
      long bytes,
      double megapixels,
      Long smallestBytes,
      Long medianBytes,
      Long largestBytes,
      Double medianMegapixels,
      long withGps,
      LocalDateTime firstTaken,
      LocalDateTime lastTaken) {}

  public record FormatCount(String format, long images, long bytes, Double meanMegapixels) {}

  public record NamedCount(String name, long images) {}

  public record IssueCount(String issue, long flagged, long measured, Double share) {}

  public record CameraCount(String make, String model, long images) {}

  public record FailureCount(String code, String stage, long images, String examplePath) {}

  /**
   * Asks the lake's tables.
   *
   * @param top most lines of the lists that have no natural end
   */
  public static Summary of(Lake lake, int top) {
    throw new UnsupportedOperationException("being written");
  }
}
