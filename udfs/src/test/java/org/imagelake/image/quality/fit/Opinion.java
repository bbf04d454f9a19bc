package org.imagelake.image.quality.fit;

import java.util.List;
import org.imagelake.image.quality.IssueProfiles;
import org.imagelake.image.quality.IssueRule;

/** What somebody says of one issue of a picture. */
@FunctionalInterface
interface Opinion {
  /** The rule that judges the picture. */
  IssueRule ruleFor(Sample sample);

  /** What was not measured is not flagged. */
  default boolean flags(Sample sample) {
    IssueRule rule = ruleFor(sample);
    return rule.flags(sample.value(rule.measure().id()));
  }

  /** 0–1; ranks pictures, too; 0 where nothing was measured. */
  default double confidence(Sample sample) {
    IssueRule rule = ruleFor(sample);
    double value = sample.value(rule.measure().id());
    return Double.isNaN(value) ? 0 : rule.confidence(value);
  }

  /** Of rules that were fitted without the scene of the picture. */
  static Opinion heldOut(List<IssueRule> folds) {
    return sample -> folds.get(sample.fold(Fitting.FOLDS));
  }

  /** Of a shipped profile; null when it does not judge the issue. */
  static Opinion of(String profile, String issue) {
    IssueRule rule = IssueProfiles.named(profile).rule(issue).orElse(null);
    return rule == null ? null : sample -> rule;
  }
}
