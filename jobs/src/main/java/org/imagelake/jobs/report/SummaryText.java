package org.imagelake.jobs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imagelake.jobs.terminal.TextTable;
import org.imagelake.pipeline.summary.Summary;
import org.imagelake.pipeline.table.RunRow;

/** A summary as tables for people. */
public final class SummaryText {
  private static final String NOT_AN_IMAGE = "(no image)";

  private SummaryText() {}

  /** The whole summary; lists that are empty are left out. */
  public static String of(Summary summary) {
    List<String> parts = new ArrayList<>();
    parts.add(totals(summary.totals()));
    add(parts, "Formats", formats(summary));
    add(parts, "Resolution", named("category", summary.resolutions()));
    add(parts, "Quality", named("level", summary.levels()));
    add(parts, "Issues", issues(summary));
    add(parts, "Cameras", cameras(summary));
    add(parts, "Failures", failures(summary));
    add(parts, "Runs", runs(summary));
    return String.join("\n\n", parts);
  }

  private static void add(List<String> parts, String title, TextTable table) {
    if (!table.isEmpty()) {
      parts.add(title + "\n" + table);
    }
  }

  private static String totals(Summary.Totals totals) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d images, %,d of them failed; %s, %,.1f megapixels",
            totals.images(),
            totals.failed(),
            Sizes.spoken(totals.bytes()),
            totals.megapixels()));
    if (totals.medianBytes() != null) {
      text.append(
          String.format(
              "%nfiles from %s to %s, half of them below %s",
              Sizes.spoken(totals.smallestBytes()),
              Sizes.spoken(totals.largestBytes()),
              Sizes.spoken(totals.medianBytes())));
    }
    if (totals.firstTaken() != null) {
      text.append(
          String.format(
              "%ntaken from %s to %s",
              totals.firstTaken().toLocalDate(), totals.lastTaken().toLocalDate()));
    }
    return text.append(String.format(Locale.ROOT, "%n%,d with a position", totals.withGps()))
        .toString();
  }

  private static TextTable formats(Summary summary) {
    TextTable table = new TextTable("format", "images", "size", "mean megapixels");
    summary
        .formats()
        .forEach(
            count ->
                table.row(
                    count.format() == null ? NOT_AN_IMAGE : count.format(),
                    count.images(),
                    Sizes.spoken(count.bytes()),
                    Sizes.decimals(count.meanMegapixels(), 2)));
    return table;
  }

  private static TextTable named(String name, List<Summary.NamedCount> counts) {
    TextTable table = new TextTable(name, "images");
    counts.forEach(count -> table.row(count.name(), count.images()));
    return table;
  }

  private static TextTable issues(Summary summary) {
    TextTable table = new TextTable("issue", "flagged", "measured", "share");
    summary
        .issues()
        .forEach(
            count ->
                table.row(
                    count.issue(),
                    count.flagged(),
                    count.measured(),
                    Sizes.decimals(count.share(), 3)));
    return table;
  }

  private static TextTable cameras(Summary summary) {
    TextTable table = new TextTable("make", "model", "images");
    summary.cameras().forEach(count -> table.row(count.make(), count.model(), count.images()));
    return table;
  }

  private static TextTable failures(Summary summary) {
    TextTable table = new TextTable("code", "stage", "images", "example");
    summary
        .failures()
        .forEach(
            count -> table.row(count.code(), count.stage(), count.images(), count.examplePath()));
    return table;
  }

  private static TextTable runs(Summary summary) {
    TextTable table =
        new TextTable("run", "command", "status", "done", "failed", "known", "images/s", "MB/s");
    for (RunRow run : summary.runs()) {
      table.row(
          run.runId(),
          run.command(),
          run.status(),
          run.done(),
          run.failed(),
          run.skipped(),
          Sizes.decimals(run.imagesPerSecond(), 1),
          Sizes.decimals(run.megabytesPerSecond(), 1));
    }
    return table;
  }
}
