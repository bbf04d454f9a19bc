package org.imagelake.image.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.ImageAnalyzer;
import org.imagelake.image.Limits;

/**
 * How often the issues of a profile are right about labelled photographs, as a Markdown table.
 *
 * <p>Arguments: the folder of the data, the profile (default {@code default}) and, if wished, a
 * file that takes every measured value (tab-separated). An issue is held only against photographs
 * whose label speaks of it. The folder {@code photos/dev} has no labels: its photographs count as
 * clean, whatever a person might see in them.
 */
public final class IssueAccuracy {
  private final ImageAnalyzer analyzer;
  private final Map<Path, List<Issue>> judged = new LinkedHashMap<>();

  private IssueAccuracy(String profile) {
    analyzer =
        new ImageAnalyzer(
            new AnalysisSettings(
                EnumSet.of(Part.QUALITY), 1024, false, false, false, profile, Limits.DEFAULT));
  }

  /** Prints the table; fails when a photograph cannot be read. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments.length > 0 ? arguments[0] : "../../shared/data");
    String profile = arguments.length > 1 ? arguments[1] : "default";
    IssueAccuracy accuracy = new IssueAccuracy(profile);
    List<LabelledPhoto> labelled = LabelledPhoto.all(data);
    for (LabelledPhoto photo : labelled) {
      accuracy.judge(photo.file());
    }
    List<Path> photos = filesUnder(data.resolve("photos/dev"));
    for (Path photo : photos) {
      accuracy.judge(photo);
    }
    accuracy.print(System.out, profile, labelled, photos);
    if (arguments.length > 2) {
      accuracy.writeValues(Path.of(arguments[2]), data);
    }
  }

  private static List<Path> filesUnder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void judge(Path file) throws IOException {
    ImageAnalysis analysis = analyzer.analyze(Files.readAllBytes(file));
    if (analysis.error() != null) {
      throw new IOException(file + ": " + analysis.error());
    }
    judged.put(file, analysis.issues());
  }

  private boolean flags(Path file, String issue) {
    return judged.get(file).stream().anyMatch(i -> i.issue().equals(issue) && i.flagged());
  }

  private void print(
      PrintStream out, String profile, List<LabelledPhoto> labelled, List<Path> photos) {
    out.println("Profile `" + profile + "`:\n");
    out.println(
        "| issue | with | without | found | false flags | balanced accuracy | photos/dev |");
    out.println("|---|---|---|---|---|---|---|");
    for (QualityIssue issue : Issues.ALL) {
      String id = issue.id();
      Predicate<Path> flagged = file -> flags(file, id);
      List<Path> with = files(labelled, photo -> photo.has(id));
      List<Path> without = files(labelled, photo -> photo.lacks(id));
      double found = share(with, flagged);
      double mistaken = share(without, flagged);
      out.printf(
          Locale.ROOT,
          "| %s | %d | %d | %s | %s | %s | %s |%n",
          id,
          with.size(),
          without.size(),
          number(found),
          number(mistaken),
          number((found + 1 - mistaken) / 2),
          number(share(photos, flagged)));
    }
    Predicate<Path> any = file -> judged.get(file).stream().anyMatch(Issue::flagged);
    List<Path> clean = files(labelled, LabelledPhoto::isClean);
    out.printf(
        Locale.ROOT,
        "%nAny flag: %s of the %d photographs labelled free of every issue, %s of the %d of"
            + " photos/dev.%n",
        number(share(clean, any)),
        clean.size(),
        number(share(photos, any)),
        photos.size());
  }

  private static List<Path> files(List<LabelledPhoto> photos, Predicate<LabelledPhoto> which) {
    return photos.stream().filter(which).map(LabelledPhoto::file).toList();
  }

  private static double share(List<Path> files, Predicate<Path> which) {
    return (double) files.stream().filter(which).count() / files.size();
  }

  private static String number(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.2f", share);
  }

  private void writeValues(Path target, Path data) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("path\tissue\tmeasured\tconfidence\tflagged");
    judged.forEach(
        (file, issues) -> {
          for (Issue issue : issues) {
            lines.add(
                String.join(
                    "\t",
                    data.relativize(file).toString(),
                    issue.issue(),
                    issue.measured().toString(),
                    issue.confidence().toString(),
                    issue.flagged().toString()));
          }
        });
    Files.write(target, lines);
  }
}
