package org.imagelake.jobs.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LakeSessionTest {
  @Test
  void embeddedTasksAreTriedAgainAsOnACluster() {
    assertThat(LakeSession.withRetries("local[*]")).isEqualTo("local[*,4]");
    assertThat(LakeSession.withRetries("local[2]")).isEqualTo("local[2,4]");
    assertThat(LakeSession.withRetries("local[2,1]")).isEqualTo("local[2,1]");
    assertThat(LakeSession.withRetries("spark://host:7077")).isEqualTo("spark://host:7077");
  }

  @Test
  void our_metrics_come_beside_plugins_that_were_asked_for() {
    String ours = "org.imagelake.pipeline.metrics.MetricsPlugin";
    assertThat(LakeSession.withMetrics(null)).isEqualTo(ours);
    assertThat(LakeSession.withMetrics("com.acme.Plugin")).isEqualTo("com.acme.Plugin," + ours);
  }
}
