package org.imagelake.image.quality;

import java.util.List;

/**
 * A set of rules, one for each issue of {@link Issues#ALL}, in its order.
 *
 * @param fullSizeColor whether colour is measured on every pixel, whatever the analysis size
 */
public record IssueProfile(String id, boolean fullSizeColor, List<IssueRule> rules) {
  public IssueProfile {
    rules = List.copyOf(rules);
    List<String> expected = Issues.ALL.stream().map(QualityIssue::id).toList();
    List<String> given = rules.stream().map(IssueRule::issue).toList();
    if (!given.equals(expected)) {
      throw new IllegalArgumentException(
          "profile " + id + " has rules for " + given + " instead of " + expected);
    }
  }

  List<Issue> judge(Evidence evidence) {
    return rules.stream().map(rule -> rule.judge(evidence)).toList();
  }
}
