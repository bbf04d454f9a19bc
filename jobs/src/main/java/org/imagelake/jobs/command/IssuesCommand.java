package org.imagelake.jobs.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.image.quality.IssueProfile;
import org.imagelake.image.quality.IssueProfiles;
import org.imagelake.image.quality.IssueRule;
import org.imagelake.image.quality.Issues;
import org.imagelake.image.quality.QualityIssue;
import org.imagelake.jobs.Context;
import org.imagelake.jobs.ExitCode;
import org.imagelake.jobs.terminal.Json;
import org.imagelake.jobs.terminal.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the issues and where each profile draws the line. */
@Command(
    name = "issues",
    header = "List the issues: what each means and from which value each profile flags it.",
    description =
        "Every issue is measured for every image; a profile (analyze --issues) says which measure"
            + " counts and from where on the issue is flagged.",
    footer = {"  imagelake issues", "  imagelake issues --json | jq -r '.[].issue'"})
public final class IssuesCommand extends JobCommand {
  private final Context context;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  public IssuesCommand(Context context) {
    this.context = context;
  }

  @Override
  protected ExitCode run() {
    context.terminal().out().println(json ? Json.of(entries()) : table());
    return ExitCode.OK;
  }

  private static List<Map<String, Object>> entries() {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (QualityIssue issue : Issues.ALL) {
      Map<String, Object> profiles = new LinkedHashMap<>();
      for (String id : IssueProfiles.IDS) {
        IssueRule rule = rule(id, issue);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("measure", rule.measure().id());
        line.put("flagged", rule.above() ? "above" : "below");
        line.put("threshold", rule.threshold());
        profiles.put(id, line);
      }
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("issue", issue.id());
      entry.put("meaning", issue.meaning());
      entry.put("profiles", profiles);
      entries.add(entry);
    }
    return entries;
  }

  private static TextTable table() {
    List<String> header = new ArrayList<>(List.of("issue", "meaning"));
    IssueProfiles.IDS.forEach(id -> header.add("profile " + id));
    TextTable table = new TextTable(header, TextTable.CELL_COLUMNS);
    for (QualityIssue issue : Issues.ALL) {
      List<String> row = new ArrayList<>(List.of(issue.id(), issue.meaning()));
      IssueProfiles.IDS.forEach(id -> row.add(text(rule(id, issue))));
      table.row(row);
    }
    return table;
  }

  private static String text(IssueRule rule) {
    return rule.measure().id() + (rule.above() ? " > " : " < ") + rule.threshold();
  }

  private static IssueRule rule(String profile, QualityIssue issue) {
    IssueProfile rules = IssueProfiles.named(profile);
    return rules.rules().stream()
        .filter(rule -> rule.issue().equals(issue.id()))
        .findFirst()
        .orElseThrow();
  }
}
