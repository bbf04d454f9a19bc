package org.imagelake.pipeline.duplicates;

import org.imagelake.image.hash.NearHashes;

/**
 * What counts as a copy.
 *
 * @param distance most bits, of 64, in which the perceptual hashes of near copies differ, 0–15; 0
 *     takes those with the same hash
 */
public record DuplicateSettings(int distance) {
  /**
   * Recompressed, resized and gray copies of the same picture lie 0 to 6 bits apart, different
   * pictures 18 and more (docs/accuracy.md).
   */
  public static final int DEFAULT_DISTANCE = 6;

  public DuplicateSettings {
    if (distance < 0 || distance > NearHashes.MAX_DISTANCE) {
      throw new IllegalArgumentException(
          "a distance is 0 to %d bits, not %d".formatted(NearHashes.MAX_DISTANCE, distance));
    }
  }
}
