package org.imagelake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.pipeline.run.Holder;
import org.imagelake.pipeline.run.RunClock;
import org.imagelake.pipeline.run.RunErrand;
import org.imagelake.pipeline.run.RunOutcome;
import org.imagelake.pipeline.table.RunRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends a run, its row says so. */
class RunLifeTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final UsageException REFUSED = new UsageException("this makes no sense");

  @TempDir Path folder;

  private final RunClock clock = RunClock.start();

  private Lake lake() {
    return Lake.open(SPARK, folder.toString());
  }

  private RunRow row(RunRow.Status status, String message) {
    return new RunErrand("test", List.of(), AnalysisSettings.DEFAULT, "1", null)
        .row(clock, RunOutcome.ofTables(0, 0, 0), status, message);
  }

  private void live(RunLife.Work work) {
    new RunLife(
            work, () -> row(RunRow.Status.SUCCEEDED, null), why -> row(RunRow.Status.FAILED, why))
        .live(SPARK, lake(), clock.runId(), Holder.here("", ""));
  }

  @Test
  void one_that_is_refused_at_once_has_no_row() {
    assertThatThrownBy(
            () ->
                live(
                    staging -> {
                      throw REFUSED;
                    }))
        .isSameAs(REFUSED);
    assertThat(lake().exists()).isFalse();
  }

  @Test
  void one_that_is_refused_after_it_committed_something_has_failed() {
    assertThatThrownBy(
            () ->
                live(
                    staging -> {
                      staging.record(row(RunRow.Status.RUNNING, null));
                      throw REFUSED;
                    }))
        .isSameAs(REFUSED);
    RunRow run = lake().run(clock.runId()).orElseThrow();
    assertThat(run.status()).isEqualTo(RunRow.Status.FAILED);
    assertThat(run.message()).isEqualTo("this makes no sense");
  }
}
