package org.imagelake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RereadTest {
  private final AtomicInteger asked = new AtomicInteger();

  private Supplier<String> failing(int times, IOException reason) {
    return () -> {
      if (asked.incrementAndGet() <= times) {
        throw new IllegalStateException("job aborted", new UncheckedIOException(reason));
      }
      return "rows";
    };
  }

  @Test
  void files_that_were_exchanged_meanwhile_are_looked_for_again() {
    Supplier<String> query = failing(2, new FileNotFoundException("batch-00000.parquet"));
    assertThat(Reread.untilThere(query)).isEqualTo("rows");
    assertThat(asked).hasValue(3);
  }

  @Test
  void files_that_stay_away_and_other_failures_are_told() {
    Supplier<String> gone = failing(9, new FileNotFoundException("batch-00000.parquet"));
    assertThatThrownBy(() -> Reread.untilThere(gone)).hasMessage("job aborted");
    assertThat(asked).hasValue(3);
    Supplier<String> broken = failing(9, new IOException("connection reset"));
    assertThatThrownBy(() -> Reread.untilThere(broken)).hasMessage("job aborted");
    assertThat(asked).hasValue(4);
  }
}
