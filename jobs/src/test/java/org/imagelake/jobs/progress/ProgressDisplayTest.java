package org.imagelake.jobs.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.imagelake.jobs.CapturedTerminal;
import org.imagelake.pipeline.run.RunProgress.Phase;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  @Test
  void onATerminalOneLineIsWrittenOver() {
    CapturedTerminal terminal = new CapturedTerminal(30);
    try (ProgressDisplay display = new ProgressDisplay(terminal.terminal(), INTERVAL)) {
      display.progress(ProgressTextTest.at(Phase.LISTING, 0, 0, 0));
      display.progress(ProgressTextTest.at(Phase.ANALYZING, 500, 1, 1));
    }

    assertThat(terminal.err()).doesNotContain("\n").endsWith("\r\u001b[K");
    for (String line : terminal.err().split("\r")) {
      assertThat(line.replace("\u001b[K", "")).hasSizeLessThan(30);
    }
  }

  @Test
  void elsewhereALineComesWithEachPhaseAndEachInterval() {
    CapturedTerminal terminal = CapturedTerminal.piped();
    try (ProgressDisplay display = new ProgressDisplay(terminal.terminal(), INTERVAL)) {
      display.progress(ProgressTextTest.at(Phase.LISTING, 0, 0, 0));
      for (int second = 1; second <= 25; second++) {
        display.progress(ProgressTextTest.at(Phase.ANALYZING, second, second, second));
      }
    }

    assertThat(terminal.err().lines()).hasSize(4).allMatch(line -> !line.contains("\u001b"));
  }
}
