package org.imagelake.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.OpenedImage;

/** What was found out about one image so far. */
final class RecentImage {
  private record Analyzed(Set<Part> parts, ImageAnalysis analysis) {}

  private final byte[] content;
  private final ImageLibrary library;
  private final List<Analyzed> analyses = new ArrayList<>(2);
  private OpenedImage opened;

  RecentImage(byte[] content, ImageLibrary library) {
    this.content = content;
    this.library = library;
  }

  byte[] content() {
    return content;
  }

  /** An analysis that has these parts at least. */
  synchronized ImageAnalysis analysis(Set<Part> parts) {
    for (Analyzed known : analyses) {
      if (known.parts().containsAll(parts)) {
        return known.analysis();
      }
    }
    if (opened == null) {
      opened = library.open(content);
    }
    ImageAnalysis analysis = library.examine(opened, settings(parts));
    analyses.add(new Analyzed(parts, analysis));
    return analysis;
  }

  private static AnalysisSettings settings(Set<Part> parts) {
    AnalysisSettings all = AnalysisSettings.DEFAULT;
    return new AnalysisSettings(
        parts,
        all.analysisSize(),
        all.fast(),
        all.histograms(),
        all.rawTags(),
        all.issueProfile(),
        all.limits());
  }
}
