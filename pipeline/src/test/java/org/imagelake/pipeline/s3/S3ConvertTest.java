package org.imagelake.pipeline.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.pipeline.ConvertJob;
import org.imagelake.pipeline.Lake;
import org.imagelake.pipeline.LakeRequest;
import org.imagelake.pipeline.LocalSpark;
import org.imagelake.pipeline.Pictures;
import org.imagelake.pipeline.run.ProgressListener;
import org.imagelake.pipeline.s3.FaultyProxy.Fate;
import org.imagelake.pipeline.table.RunRow;
import org.imagelake.pipeline.table.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Input, output and lake on s3a://. */
@ExtendWith(S3Server.class)
class S3ConvertTest {
  private static final SparkSession SPARK = LocalSpark.session();
  private static final int OBJECTS = Integer.getInteger("imagelake.s3.objects", 60);

  @RegisterExtension final Bucket bucket = new Bucket();

  @BeforeEach
  void connect() {
    bucket.configure(SPARK.sparkContext().hadoopConfiguration());
  }

  private RunRow convert() {
    LakeRequest request =
        new LakeRequest(List.of(bucket.uri("in")), List.of(), bucket.uri("lake"), false, "convert");
    return ConvertJob.run(
        SPARK,
        request,
        ConversionSpec.to(TargetFormat.fixed(ImageFormat.BMP)),
        bucket.uri("out"),
        "",
        ProgressListener.NONE);
  }

  private Lake lake() {
    return Lake.open(SPARK, bucket.uri("lake"));
  }

  @Test
  void each_image_is_one_whole_object_whatever_the_connection_does() {
    for (int i = 0; i < OBJECTS; i++) {
      bucket.put("in/" + i % 7 + "/" + i + ".png", Pictures.png(24, 16, i));
    }
    bucket.proxy().failOneIn(25, 11);
    RunRow run = convert();
    bucket.proxy().let(head -> Fate.PASS);

    assertThat(run.status()).isEqualTo(RunRow.Status.SUCCEEDED);
    assertThat(run.done()).isEqualTo(OBJECTS);
    List<String> keys = bucket.keys("out/");
    assertThat(keys).hasSize(OBJECTS).contains("out/3/3.png.bmp");
    assertThat(Headers.sniff(bucket.get(keys.get(0)))).isEqualTo(ImageFormat.BMP);
    assertThat(lake().current(Tables.CONVERSIONS).select("target").distinct().count())
        .isEqualTo(OBJECTS);
    assertThat(bucket.uploads()).isEmpty();
    assertThat(convert().skipped()).isEqualTo(OBJECTS);
  }

  @Test
  void a_large_result_is_an_upload_in_parts() {
    bucket.put("in/large.png", Pictures.png(2200, 1000, 3));
    convert();

    byte[] object = bucket.get("out/large.png.bmp");
    assertThat(object.length).isGreaterThan(6_000_000);
    assertThat(bucket.proxy().requests())
        .anyMatch(head -> head.startsWith("PUT ") && head.contains("partNumber=2"));
    Row row = lake().current(Tables.CONVERSIONS).first();
    assertThat(row.<Long>getAs("target_bytes")).isEqualTo(object.length);
    assertThat(row.<String>getAs("target")).isEqualTo(bucket.uri("out/large.png.bmp"));
    assertThat(bucket.uploads()).isEmpty();
  }

  @Test
  void an_output_that_is_read_only_is_an_incomplete_run_on_record() {
    for (int i = 0; i < 5; i++) {
      bucket.put("in/" + i + ".png", Pictures.png(24, 16, i));
    }
    bucket
        .proxy()
        .let(
            head ->
                head.startsWith("PUT ") && head.contains("/out/") && !head.contains("/out/2.png")
                    ? Fate.DENIED
                    : Fate.PASS);
    RunRow run = convert();

    assertThat(run.status()).isEqualTo(RunRow.Status.INCOMPLETE);
    assertThat(run.failedByCode()).containsOnlyKeys("TARGET_FAILED");
    assertThat(run.done() + run.failed()).isEqualTo(5);
    for (Row row : lake().current(Tables.CONVERSIONS).select("error.message").collectAsList()) {
      if (!row.isNullAt(0)) {
        assertThat(row.getString(0))
            .doesNotContain(S3Server.ACCESS_KEY)
            .doesNotContain(S3Server.SECRET_KEY);
      }
    }
    bucket.proxy().let(head -> Fate.PASS);
    RunRow next = convert();
    assertThat(next.status()).isEqualTo(RunRow.Status.SUCCEEDED);
    assertThat(next.done()).isEqualTo(run.failed());
    assertThat(bucket.keys("out/")).hasSize(5);
  }
}
