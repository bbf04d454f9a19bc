package org.imagelake.pipeline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.Limits;
import org.imagelake.pipeline.AnalyzeJob;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.LocalSpark;
import org.imagelake.pipeline.Pictures;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.report.Report;
import org.imagelake.pipeline.report.ReportSettings;
import org.imagelake.pipeline.run.ProgressListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Images, lake and report on s3a://. */
@ExtendWith(S3Server.class)
class S3ReportTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @RegisterExtension final Bucket bucket = new Bucket();

  @BeforeEach
  void connect() {
    bucket.configure(SPARK.sparkContext().hadoopConfiguration());
  }

  private Report report() {
    return Report.write(
        SPARK,
        Lake.open(SPARK, bucket.uri("lake")),
        bucket.uri("report"),
        new ReportSettings(2, Limits.DEFAULT));
  }

  @Test
  void the_page_is_one_object_that_replaces_an_earlier_report_alone() {
    bucket.put("in/a.png", Pictures.png(24, 16, 1));
    bucket.put("in/b.png", Pictures.png(24, 16, 2));
    AnalyzeJob.run(
        SPARK,
        new LakeRequest(List.of(bucket.uri("in")), List.of(), bucket.uri("lake"), false, "analyze"),
        AnalysisSettings.DEFAULT,
        ProgressListener.NONE);

    assertThat(report().pictures()).isEqualTo(2);
    assertThat(report().path()).isEqualTo(bucket.uri("report/index.html"));
    assertThat(bucket.keys("report/")).containsExactly("report/index.html");
    assertThat(bucket.uploads()).isEmpty();

    bucket.put("report/index.html", "<title>mine</title>".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(this::report)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("name another folder");
  }
}
