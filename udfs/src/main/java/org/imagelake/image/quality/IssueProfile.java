package org.imagelake.image.quality;

import java.util.List;
import java.util.Optional;

/**
 * A set of rules, at most one for each issue of {@link Issues#ALL}, in its order. An issue without
 * a rule is not judged: its row has no threshold and is not flagged.
 *
 * @param fullSizeColor whether colour is measured on every pixel, whatever the analysis size
 */
public record IssueProfile(String id, boolean fullSizeColor, List<IssueRule> rules) {
  public IssueProfile {
    rules = List.copyOf(rules);
    List<String> expected = Issues.ALL.stream().map(QualityIssue::id).toList();
    List<String> given = rules.stream().map(IssueRule::issue).toList();
    if (!given.equals(expected.stream().filter(given::contains).toList())) {
      throw new IllegalArgumentException(
          "profile " + id + " has rules for " + given + ", not for some of " + expected);
    }
  }

  List<Issue> judge(Evidence evidence) {
    return Issues.ALL.stream()
        .map(
            issue ->
                rule(issue.id())
                    .map(rule -> rule.judge(evidence))
                    .orElse(Issue.notJudged(issue.id())))
        .toList();
  }

  /** The rule for that issue; empty when this profile does not judge it. */
  public Optional<IssueRule> rule(String issue) {
    return rules.stream().filter(rule -> rule.issue().equals(issue)).findFirst();
  }
}
