package org.imagelake.jobs.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        profiles.put(id, rule(id, issue).map(IssuesCommand::line).orElse(null));
      }
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("issue", issue.id());
      entry.put("meaning", issue.meaning());
      entry.put("severity", issue.severity());
      entry.put("source", issue.source());
      entry.put("profiles", profiles);
      entries.add(entry);
    }
    return entries;
  }

  private static Map<String, Object> line(IssueRule rule) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("measure", rule.measure().id());
    line.put("means", rule.measure().meaning());
    line.put("flagged", rule.above() ? "above" : "below");
    line.put("threshold", rule.threshold());
    return line;
  }

  private static TextTable table() {
    List<String> header = new ArrayList<>(List.of("issue", "meaning", "severity", "source"));
    IssueProfiles.IDS.forEach(id -> header.add("profile " + id));
    TextTable table = new TextTable(header, TextTable.CELL_COLUMNS);
    for (QualityIssue issue : Issues.ALL) {
      List<String> row = new ArrayList<>();
      row.addAll(List.of(issue.id(), issue.meaning()));
      row.addAll(List.of(String.valueOf(issue.severity()), issue.source()));
      IssueProfiles.IDS.forEach(
          id -> row.add(rule(id, issue).map(IssuesCommand::text).orElse("not judged")));
      table.row(row);
    }
    return table;
  }

  private static String text(IssueRule rule) {
    return rule.measure().id() + (rule.above() ? " > " : " < ") + rule.threshold();
  }

  private static Optional<IssueRule> rule(String profile, QualityIssue issue) {
    return IssueProfiles.named(profile).rule(issue.id());
  }
}
