package org.imagelake.image.quality.fit;

import java.util.List;
import org.imagelake.image.quality.IssueProfiles;
import org.imagelake.image.quality.IssueRule;

/** What somebody says of one issue of a picture. */
interface Opinion {
  boolean flags(Sample sample);

  /** 0–1; ranks pictures, too. */
  double confidence(Sample sample);

  /** Of judges that were fitted without the scene of the picture. */
  static Opinion heldOut(List<Judge> folds) {
    return new Opinion() {
      @Override
      public boolean flags(Sample sample) {
        return folds.get(sample.fold(Fitting.FOLDS)).flags(sample);
      }

      @Override
      public double confidence(Sample sample) {
        return folds.get(sample.fold(Fitting.FOLDS)).confidence(sample);
      }
    };
  }

  /** Of a shipped profile without learned judges; null when it does not judge the issue. */
  static Opinion of(String profile, String issue) {
    IssueRule rule = IssueProfiles.named(profile).rule(issue).orElse(null);
    if (rule == null) {
      return null;
    }
    return new Opinion() {
      @Override
      public boolean flags(Sample sample) {
        return rule.flags(sample.values().get(rule.measure().id()));
      }

      @Override
      public double confidence(Sample sample) {
        return rule.confidence(sample.values().get(rule.measure().id()));
      }
    };
  }
}
