package org.imagelake.image.quality.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imagelake.image.quality.IssueRule;

/**
 * Fits the profile {@code default} and measures it on scenes it was not fitted on.
 *
 * <p>Arguments: the folder of the data, a file that keeps the measurements (outside of the
 * repository), and, to write instead of to print, the profile's file and the table's file.
 */
public final class FitIssues {
  private FitIssues() {}

  public static void main(String[] arguments) throws IOException {
    List<Sample> samples = Samples.cached(Path.of(arguments[1]), Path.of(arguments[0]));
    List<IssueRule> rules =
        Plan.ALL.stream().map(plan -> Fitting.fit(plan, samples, sample -> true)).toList();
    String profile = ProfileText.of(rules);
    String report = new AccuracyReport(samples).text();
    if (arguments.length > 3) {
      Files.writeString(Path.of(arguments[2]), profile);
      Files.writeString(Path.of(arguments[3]), report);
    } else {
      System.out.println(profile);
      System.out.println(report);
    }
  }
}
