package org.imagelake.image;

import java.io.Serializable;

/**
 * What one image may cost, checked from its header before anything is allocated.
 *
 * @param maxFileBytes longest content that is read; longer files are rows with FILE_TOO_LARGE
 * @param maxPixels most pixels of one frame
 * @param maxFrames most frames that are counted, and converted; measures see the first
 * @param maxScans most scans of a progressive JPEG: each costs a pass over all coefficients, so
 *     that 91 KB with 4,000 scans decode for half a minute whatever the pixel limit says; scans
 *     beyond the usual 16 may moreover revisit no more than {@code maxPixels} in all
 * @param maxDecodeBytes most memory that a decode may need, pixels and the codec's own working set
 *     together
 */
public record Limits(
    long maxFileBytes, long maxPixels, int maxFrames, int maxScans, long maxDecodeBytes)
    implements Serializable {

  /**
   * 512 MiB of content, 268 megapixels, 10,000 frames, 200 scans, 1 GiB to decode. Decodes that
   * together would need more than the process has wait for each other, so one GiB for the largest
   * of them, a heap of one GiB and the JVM itself stay below three; the 200 megapixels of the
   * largest cameras pass as a sequential JPEG, 100 megapixels as a progressive one.
   */
  public static final Limits DEFAULT = new Limits(512L << 20, 1L << 28, 10_000, 200, 1L << 30);
}
