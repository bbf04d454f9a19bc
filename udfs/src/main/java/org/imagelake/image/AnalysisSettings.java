package org.imagelake.image;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is asked of an image.
 *
 * @param parts what to fill in; identity, format and pixels are always there
 * @param analysisSize long side of the colour view in pixels; {@link #FULL_SIZE} keeps every pixel
 * @param fast decode JPEG at a reduced size and leave the detail measures null
 * @param histograms whether to fill the column {@code histogram}
 * @param rawTags whether to fill the column {@code tags}
 * @param issueProfile id of the rules that flag issues
 */
public record AnalysisSettings(
    Set<Part> parts,
    int analysisSize,
    boolean fast,
    boolean histograms,
    boolean rawTags,
    String issueProfile,
    Limits limits)
    implements Serializable {

  public static final int FULL_SIZE = Integer.MAX_VALUE;

  public static final AnalysisSettings DEFAULT =
      new AnalysisSettings(
          EnumSet.allOf(Part.class), 1024, false, false, false, "default", Limits.DEFAULT);

  public AnalysisSettings {
    parts = Set.copyOf(parts);
    if (analysisSize < 1) {
      throw new IllegalArgumentException("analysis size must be at least 1, not " + analysisSize);
    }
  }

  /** The groups of columns that can be asked for on their own. */
  public enum Part {
    METADATA,
    QUALITY,
    COLORS,
    HASH;

    public boolean looksAtPixels() {
      return this != METADATA;
    }
  }

  public boolean asks(Part part) {
    return parts.contains(part);
  }

  /** Whether anything asked for looks at pixels. */
  public boolean needsPixels() {
    return histograms || parts.stream().anyMatch(Part::looksAtPixels);
  }
}
