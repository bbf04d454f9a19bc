package org.imagelake.pipeline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.pipeline.LocalSpark;
import org.imagelake.pipeline.gate.Gate.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateCheckTest {
  private static final SparkSession SPARK = LocalSpark.session();

  /** Ten images, one failed, two of eight judged ones blurry; scores of 0.5 and 0.75. */
  private static final Dataset<Row> TEN =
      SPARK.sql(
          "SELECT CAST(id AS STRING) AS path,"
              + " IF(id = 9, named_struct('code', 'CORRUPT'), NULL) AS error,"
              + " IF(id = 9, NULL, array(named_struct('issue', 'blurry', 'measured',"
              + " IF(id = 8, NULL, 1D), 'flagged', IF(id = 8, NULL, id < 2)))) AS issues,"
              + " IF(id = 9, NULL, named_struct('score', IF(id % 2 = 0 AND id < 8, 0.5D,"
              + " IF(id < 8, 0.75D, NULL)))) AS quality FROM range(10)");

  @ParameterizedTest
  @CsvSource({
    "blurry, >, 0.25, 0.25, true",
    "blurry, >=, 0.25, 0.25, false",
    "blurry, >, 0.2, 0.25, false",
    "blurry, <, 0.3, 0.25, false",
    "blurry, <=, 0.2, 0.25, true",
    "failed, >, 0.1, 0.1, true",
    "failed, >, 0, 0.1, false",
    "count, <, 11, 10, false",
    "count, <, 10, 10, true",
    "score, <, 0.625, 0.625, true",
    "score, <, 0.63, 0.625, false"
  })
  void holds_what_is_measured_on_judged_images(
      String measure, String sign, double bound, double measured, boolean passed) {
    Gate gate = gate(measure, sign, bound);

    assertThat(GateCheck.of(List.of(gate), TEN))
        .containsExactly(new GateResult(gate.text(), measured, passed));
  }

  @Test
  void several_gates_keep_their_order() {
    List<Gate> gates = List.of(gate("count", ">", 5), gate("failed", ">", 0.5));

    assertThat(GateCheck.of(gates, TEN))
        .extracting(GateResult::passed)
        .containsExactly(false, true);
  }

  @Test
  void what_was_not_judged_does_not_pass() {
    assertThat(GateCheck.of(List.of(gate("dark", ">", 0.5)), TEN))
        .containsExactly(new GateResult("dark>0.5", null, false));
    assertThat(GateCheck.of(List.of(gate("failed", ">", 0.5)), TEN.limit(0)))
        .containsExactly(new GateResult("failed>0.5", null, false));
    assertThat(GateCheck.of(List.of(gate("count", "<", 1)), TEN.limit(0)))
        .containsExactly(new GateResult("count<1.0", 0.0, false));
  }

  private static Gate gate(String measure, String sign, double bound) {
    return new Gate(
        measure + sign + bound,
        GateMeasures.named(measure).orElseThrow(),
        Comparison.of(sign).orElseThrow(),
        bound);
  }
}
