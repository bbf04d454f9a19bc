package org.imagelake.pipeline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.LocalSpark;
import org.imagelake.pipeline.Pictures;
import org.imagelake.pipeline.RowTexts;
import org.imagelake.pipeline.RunRules;
import org.imagelake.pipeline.maintain.Deed;
import org.imagelake.pipeline.maintain.Maintenance;
import org.imagelake.pipeline.plan.BatchSize;
import org.imagelake.pipeline.run.Holder;
import org.imagelake.pipeline.run.Lease;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A lake on s3a:// is looked after: what is left over goes, rows stay where they are. */
@ExtendWith(S3Server.class)
class S3MaintainTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final String DEAD = "r20260101T000000000Z-0000dead";
  private static final String ALIVE = "r20260101T000000000Z-000a11fe";

  @RegisterExtension final Bucket bucket = new Bucket();

  private RunRow first;
  private RunRow second;

  @BeforeEach
  void a_lake_of_two_runs_in_several_batches() {
    bucket.configure(SPARK.sparkContext().hadoopConfiguration());
    first = analyze(0, 5);
    second = analyze(5, 7);
  }

  private RunRow analyze(int from, int to) {
    for (int i = from; i < to; i++) {
      bucket.put("in/" + i + ".png", Pictures.png(24, 16, i));
    }
    RunRules rules = new RunRules(false, false, 3, 0.5, new BatchSize(2, 1L << 30));
    LakeRequest request =
        new LakeRequest(List.of(bucket.uri("in")), List.of(), bucket.uri("lake"), rules, "analyze");
    return AnalyzeJob.run(SPARK, request, AnalysisSettings.DEFAULT, ProgressListener.NONE);
  }

  private List<Deed> maintain(boolean dryRun) throws IOException {
    List<Deed> told = new ArrayList<>();
    Maintenance.run(SPARK, bucket.uri("lake"), Duration.ZERO, dryRun, told::add);
    return told;
  }

  private List<String> rows() {
    return RowTexts.of(Lake.open(SPARK, bucket.uri("lake")).history(Tables.IMAGES));
  }

  private void stage(String runId, Holder holder) throws IOException {
    Path staging = new Path(bucket.uri("lake/_staging/" + runId));
    Lease.take(staging.getFileSystem(SPARK.sparkContext().hadoopConfiguration()), staging, holder)
        .close();
  }

  @Test
  void what_is_left_over_is_listed_then_removed_and_rows_stay_as_they_are() throws IOException {
    List<String> before = rows();
    List<String> kept = new ArrayList<>(bucket.keys("lake/"));
    assertThat(before).hasSize(7);
    assertThat(List.of(first.batches(), second.batches())).containsExactly(3L, 1L);
    stage(DEAD, new Holder(Holder.here("", "").host(), Long.MAX_VALUE, 1, "", ""));
    bucket.put("lake/_staging/" + DEAD + "/rows/part-0.parquet", new byte[10]);
    String unowned = "lake/images/run_id=" + DEAD + "/part-0.parquet";
    bucket.put(unowned, new byte[20]);
    String pending = "lake/images/run_id=" + first.runId() + "/__magic_job-1/tasks/a.pendingset";
    bucket.put(pending, new byte[30]);
    stage(ALIVE, Holder.here("", ""));
    bucket.put("lake/notes.txt", new byte[40]);
    kept.addAll(List.of("lake/_staging/" + ALIVE + "/_lease", "lake/notes.txt"));

    List<Deed> would = maintain(true);
    assertThat(would)
        .extracting(Deed::what)
        .containsExactlyInAnyOrder(
            "removed a commit that never came",
            "removed rows without a run",
            "removed staging of a dead run");
    assertThat(would)
        .filteredOn(deed -> deed.what().equals("removed rows without a run"))
        .containsExactly(
            new Deed(
                "removed rows without a run", bucket.uri("lake/images/run_id=" + DEAD), 1, 20));
    assertThat(bucket.keys("lake/")).as("a dry run").contains(unowned, pending).containsAll(kept);

    assertThat(maintain(false)).isEqualTo(would);
    assertThat(bucket.keys("lake/").stream().filter(key -> !key.endsWith("/")))
        .as("files of batches stay apart: an object store exchanges no folders")
        .containsExactlyInAnyOrderElementsOf(
            kept.stream().filter(key -> !key.endsWith("/")).toList());
    assertThat(rows()).isEqualTo(before);
    assertThat(maintain(false)).isEmpty();
    assertThat(analyze(7, 8).skipped()).isEqualTo(7);
  }
}
