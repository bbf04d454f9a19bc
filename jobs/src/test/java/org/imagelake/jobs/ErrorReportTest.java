package org.imagelake.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.imagelake.pipeline.RunFailedException;
import org.junit.jupiter.api.Test;

class ErrorReportTest {
  @Test
  void tellsACauseOnce() {
    IOException full = new IOException("No space left on device");
    assertThat(ErrorReport.message(new RunFailedException("r1", full.toString(), full)))
        .isEqualTo("java.io.IOException: No space left on device");
  }

  @Test
  void tellsWhatWasTriedAndWhatCameOfIt() {
    IOException reset = new IOException("connection reset");
    Exception read = new UncheckedIOException("cannot read file:/a.jpg", reset);
    assertThat(ErrorReport.message(new RunFailedException("r1", "cannot read file:/a.jpg", read)))
        .isEqualTo("cannot read file:/a.jpg: IOException: connection reset");
  }
}
