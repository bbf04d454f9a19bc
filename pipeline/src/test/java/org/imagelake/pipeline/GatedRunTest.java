package org.imagelake.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.pipeline.gate.Gate;
import org.imagelake.pipeline.gate.Gate.Comparison;
import org.imagelake.pipeline.gate.GateMeasures;
import org.imagelake.pipeline.gate.GateResult;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.RunRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gates look at the images of a run's inputs, whoever analysed them. */
class GatedRunTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @TempDir Path folder;

  @BeforeEach
  void four_images_of_which_one_is_broken() throws IOException {
    Files.createDirectories(incoming());
    for (int i = 0; i < 3; i++) {
      Pictures.write(incoming().resolve(i + ".png"), i);
    }
    Files.writeString(incoming().resolve("broken.png"), "no image");
  }

  @Test
  void a_failed_gate_is_in_the_committed_row_of_the_run() {
    RunRow run = analyze(incoming());

    assertThat(run.status()).isEqualTo(RunRow.Status.SUCCEEDED);
    assertThat(run.gates())
        .containsExactly(
            new GateResult("failed>0.2", 0.25, false), new GateResult("count<4.0", 4.0, true));
    assertThat(lake().runRows(1)).containsExactly(run);
  }

  @Test
  void known_images_count_as_they_are() throws IOException {
    analyze(incoming());
    assertThat(analyze(incoming()).gates()).extracting(GateResult::measured).contains(0.25, 4.0);

    Pictures.write(incoming().resolve("new.png"), 7);
    RunRow third = analyze(incoming());

    assertThat(third.skipped()).isEqualTo(4);
    assertThat(third.gates()).extracting(GateResult::measured).containsExactly(0.2, 5.0);

    Pictures.write(incoming().resolve("broken.png"), 8);
    assertThat(analyze(incoming()).gates())
        .as("a mended image replaces its broken row")
        .extracting(GateResult::measured)
        .containsExactly(0.0, 5.0);
  }

  @Test
  void images_of_other_inputs_and_vanished_ones_do_not_count() throws IOException {
    analyze(incoming());
    Path other = folder.resolve("other");
    Pictures.write(other.resolve("a.png"), 9);
    assertThat(analyze(other).gates()).extracting(GateResult::measured).containsExactly(0.0, 1.0);

    Files.delete(incoming().resolve("broken.png"));
    assertThat(analyze(incoming()).gates())
        .extracting(GateResult::measured)
        .containsExactly(0.0, 3.0);
  }

  private Path incoming() {
    return folder.resolve("incoming");
  }

  private RunRow analyze(Path input) {
    LakeRequest request =
        new LakeRequest(
            List.of(input.toString()),
            List.of(),
            folder.resolve("lake").toString(),
            false,
            "analyze");
    List<Gate> gates =
        List.of(gate("failed", Comparison.ABOVE, 0.2), gate("count", Comparison.BELOW, 4));
    return AnalyzeJob.run(SPARK, request, AnalysisSettings.DEFAULT, gates, ProgressListener.NONE);
  }

  private static Gate gate(String measure, Comparison comparison, double bound) {
    return new Gate(
        measure + comparison + bound, GateMeasures.named(measure).orElseThrow(), comparison, bound);
  }

  private Lake lake() {
    return Lake.open(SPARK, folder.resolve("lake").toString());
  }
}
