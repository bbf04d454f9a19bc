package org.imagelake.pipeline.duplicates;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.imagelake.pipeline.run.Staging;

/** The steps from images to groups of copies; each is stored before the next one reads it. */
public final class CopySearch {
  private final Staging staging;
  private final int distance;
  private long images;

  /**
   * @param distance most bits in which the hashes of near copies differ
   */
  public CopySearch(Staging staging, int distance) {
    this.staging = staging;
    this.distance = distance;
  }

  /** Rows of the table duplicates, without the run. */
  public Dataset<Row> in(Dataset<Row> current) {
    Dataset<Row> candidates =
        staging.keep("candidates", DuplicateGroups.candidates(current)).rows();
    images = candidates.count();
    Dataset<Row> hashes = staging.keep("hashes", DuplicateGroups.hashes(candidates)).rows();
    Dataset<Row> links =
        staging.keep("links", NearCopies.links(hashes, hashes.count(), distance)).rows();
    return DuplicateGroups.rows(candidates, staging.keep("members", Groups.of(links)).rows());
  }

  /** How many images were looked at. */
  public long images() {
    return images;
  }
}
