package org.imagelake.jobs.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.imagelake.jobs.terminal.Printable;
import org.imagelake.pipeline.table.RunRow;

/** What one run did, in a few lines. */
public final class RunReport {
  private RunReport() {}

  /**
   * Rows, failures by code, speed, where the lake is.
   *
   * @param lake as the person named it
   */
  public static List<String> lines(RunRow run, String lake) {
    List<String> lines = new ArrayList<>();
    long rows = run.done() + run.failed();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d images listed: %,d done, %,d failed, %,d already known",
            run.listed(),
            run.done(),
            run.failed(),
            run.skipped()));
    if (run.vanished() > 0) {
      lines.add(
          String.format(Locale.ROOT, "%,d known images vanished and are marked", run.vanished()));
    }
    if (run.message() != null) {
      lines.add(Printable.of(run.message()));
    }
    if (run.failed() > 0) {
      lines.add("failed: " + byCode(run.failedByCode()));
    }
    if (rows > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%.1f s of work, %.1f images/s, %.1f MB/s",
              run.analysisSeconds(),
              run.imagesPerSecond(),
              run.megabytesPerSecond()));
    }
    String place = run.targetTable() == null ? lake : run.targetTable();
    lines.add("run " + run.runId() + " is committed to " + Printable.of(place));
    return lines;
  }

  /** Share of this run's images that failed, 0 to 1; 0 when it had none. */
  public static double failedRatio(RunRow run) {
    long rows = run.done() + run.failed();
    return rows == 0 ? 0 : (double) run.failed() / rows;
  }

  private static String byCode(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
        .collect(Collectors.joining(", "));
  }
}
