package org.imagelake.jobs.report;

import java.util.ArrayList;
import java.util.List;
import org.imagelake.pipeline.gate.Gate;
import org.imagelake.pipeline.gate.GateResult;

/** What the gates of a run said, a line each. */
public final class GateReport {
  private GateReport() {}

  /**
   * The lines.
   *
   * @param gates as they were asked
   * @param results of the same gates, in the same order
   * @param failedOnly whether those that passed are left out
   */
  public static List<String> lines(List<Gate> gates, List<GateResult> results, boolean failedOnly) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      GateResult result = results.get(i);
      if (!failedOnly || !result.passed()) {
        lines.add(
            "gate %s: %s, %s"
                .formatted(
                    result.gate(),
                    result.passed() ? "passed" : "failed",
                    result.measured() == null
                        ? "there was nothing to judge"
                        : "measured " + gates.get(i).measure().unit().text(result.measured())));
      }
    }
    return lines;
  }
}
