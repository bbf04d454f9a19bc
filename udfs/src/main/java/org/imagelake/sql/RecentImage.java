package org.imagelake.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.OpenedImage;
import org.imagelake.image.Outcome;
import org.imagelake.image.convert.MadeFile;

/** What was found out about one image so far. */
final class RecentImage {
  private record Analyzed(Set<Part> parts, ImageAnalysis analysis) {}

  private final byte[] content;
  private final ImageLibrary library;
  private final List<Analyzed> analyses = new ArrayList<>(2);
  private final Map<Record, Optional<byte[]>> made = new HashMap<>();
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

  /**
   * What was made of it: the content itself where that is kept, null when nothing can be made.
   *
   * @param spec what is asked for, the key under which the result is known
   */
  synchronized byte[] made(
      Record spec, Function<ImageLibrary, Outcome<? extends MadeFile>> making) {
    return made.computeIfAbsent(spec, asked -> Optional.ofNullable(file(making.apply(library))))
        .orElse(null);
  }

  private byte[] file(Outcome<? extends MadeFile> outcome) {
    return outcome.fold(
        file -> file.conversion().keptOriginal() ? content : file.conversion().content(),
        failure -> null);
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
