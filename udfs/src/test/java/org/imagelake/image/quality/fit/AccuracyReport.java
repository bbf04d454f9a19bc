package org.imagelake.image.quality.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.imagelake.image.quality.Degradations;

/** The tables of docs/accuracy.md. */
final class AccuracyReport {
  private static final List<String> PROFILES = List.of("default", "legacy", "cleanvision");

  private final List<Sample> samples;
  private final Map<String, Map<String, Opinion>> opinions = new LinkedHashMap<>();

  AccuracyReport(List<Sample> samples) {
    this.samples = samples;
    for (String profile : PROFILES) {
      Map<String, Opinion> byIssue = new LinkedHashMap<>();
      for (Plan plan : Plan.ALL) {
        Opinion opinion =
            profile.equals("default")
                ? Opinion.heldOut(Fitting.folds(plan, samples))
                : Opinion.of(profile, plan.id());
        if (opinion != null) {
          byIssue.put(plan.id(), opinion);
        }
      }
      opinions.put(profile, byIssue);
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    opinions.forEach((profile, judged) -> text.append(real(profile, judged)));
    text.append("### Any flag on a clean photograph\n\n");
    text.append(
        "| profile | labelled clean | taken for clean | both | free of one issue |\n|---|---|---|---|---|\n");
    opinions.forEach((profile, judged) -> text.append(anyFlag(profile, judged)));
    opinions.forEach((profile, judged) -> text.append(degraded(profile, judged)));
    return text.toString();
  }

  private String real(String profile, Map<String, Opinion> judged) {
    StringBuilder text = new StringBuilder("### Real labels, profile `" + profile + "`\n\n");
    text.append(
        "| issue | with | without | recall | precision | balanced accuracy | AUC | false flags,"
            + " labelled | false flags, unlabelled | calibration error |\n");
    text.append("|---|---|---|---|---|---|---|---|---|---|\n");
    judged.forEach(
        (issue, opinion) -> {
          List<Sample> with = originals(s -> s.shows(issue));
          List<Sample> without = originals(s -> s.lacks(issue) && !s.photograph().unlabelled());
          List<Sample> unlabelled = originals(s -> s.photograph().unlabelled());
          List<Sample> known = all(s -> s.shows(issue));
          List<Sample> absent = all(s -> s.lacks(issue));
          double recall = Rates.share(with, opinion::flags);
          double mistaken = Rates.share(without, opinion::flags);
          double precision =
              recall * with.size() / (recall * with.size() + mistaken * without.size());
          text.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %d | %d | %s | %s | %s | %s | %s | %s | %s |%n",
                  issue,
                  with.size(),
                  without.size(),
                  number(recall),
                  number(precision),
                  number((recall + 1 - mistaken) / 2),
                  number(Rates.auc(with, without, opinion::confidence)),
                  number(mistaken),
                  number(Rates.share(unlabelled, opinion::flags)),
                  number(Rates.calibrationError(known, absent, opinion::confidence))));
        });
    return text.append('\n').toString();
  }

  private String anyFlag(String profile, Map<String, Opinion> judged) {
    Predicate<Sample> any = sample -> judged.values().stream().anyMatch(o -> o.flags(sample));
    List<Sample> unlabelled = originals(s -> s.photograph().unlabelled());
    List<Sample> labelled = originals(s -> s.isClean() && !s.photograph().unlabelled());
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s |%n",
        profile,
        number(Rates.share(labelled, any)),
        number(Rates.share(unlabelled, any)),
        number(Rates.share(originals(Sample::isClean), any)),
        number(Rates.share(originals(Sample::isFreeOfOne), any)));
  }

  private String degraded(String profile, Map<String, Opinion> judged) {
    StringBuilder text =
        new StringBuilder("\n### Degradations in five strengths, profile `" + profile + "`\n\n");
    text.append("| issue | AUC 1 | 2 | 3 | 4 | 5 | found 1 | 2 | 3 | 4 | 5 |\n");
    text.append("|---|---|---|---|---|---|---|---|---|---|---|\n");
    judged.forEach(
        (issue, opinion) -> {
          List<Sample> clean = all(s -> s.copyOf().equals(Sample.REDUCED));
          StringBuilder auc = new StringBuilder();
          StringBuilder found = new StringBuilder();
          for (int k = 1; k <= Degradations.STRENGTHS; k++) {
            int strength = k;
            List<Sample> copies = all(s -> s.copyOf().equals(issue) && s.strength() == strength);
            auc.append(number(Rates.auc(copies, clean, opinion::confidence))).append(" | ");
            found.append(number(Rates.share(copies, opinion::flags))).append(" | ");
          }
          text.append("| ").append(issue).append(" | ").append(auc);
          text.append(found.toString().strip()).append('\n');
        });
    return text.toString();
  }

  private List<Sample> originals(Predicate<Sample> which) {
    return all(which.and(Sample::isOriginal));
  }

  private List<Sample> all(Predicate<Sample> which) {
    return samples.stream().filter(which).toList();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
  }
}
