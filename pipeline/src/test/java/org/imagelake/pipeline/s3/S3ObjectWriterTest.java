package org.imagelake.pipeline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.s3.FaultyProxy.Fate;
import org.imagelake.pipeline.target.ObjectWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One upload for each object: whole or not there, and no parts left behind. */
@ExtendWith(S3Server.class)
class S3ObjectWriterTest {
  @RegisterExtension final Bucket bucket = new Bucket();
  private final Configuration conf = new Configuration();

  @BeforeEach
  void connect() {
    bucket.configure(conf);
  }

  private void write(String key, byte[] content) throws IOException {
    ObjectWriter.to(new Path(bucket.uri("out")), conf, "run")
        .write(new Path(bucket.uri("out/" + key)), content);
  }

  private static byte[] content(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return content;
  }

  private List<String> requests(String beginning) {
    return bucket.proxy().requests().stream().filter(r -> r.startsWith(beginning)).toList();
  }

  @Test
  void a_small_object_is_one_put_and_no_other_request() throws IOException {
    write("dir/ä b~25.webp", content(1000));
    assertThat(bucket.get("out/dir/ä b~25.webp")).isEqualTo(content(1000));
    assertThat(bucket.proxy().requests()).hasSize(1).allMatch(r -> r.startsWith("PUT "));
    write("dir/ä b~25.webp", content(10));
    assertThat(bucket.get("out/dir/ä b~25.webp")).isEqualTo(content(10));
  }

  @Test
  void a_large_object_is_uploaded_in_parts_and_completed() throws IOException {
    write("large.tif", content(12_000_000));
    assertThat(bucket.get("out/large.tif")).isEqualTo(content(12_000_000));
    assertThat(requests("PUT ")).hasSize(3).allMatch(r -> r.contains("partNumber="));
    assertThat(bucket.uploads()).isEmpty();
  }

  @Test
  void an_upload_that_fails_is_aborted_and_shows_nothing() {
    bucket.proxy().let(head -> head.contains("partNumber=2") ? Fate.DENIED : Fate.PASS);
    assertThatThrownBy(() -> write("large.tif", content(12_000_000)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(bucket.uri("out/large.tif"));
    assertThat(bucket.keys("out/large.tif")).isEmpty();
    assertThat(requests("DELETE ")).isNotEmpty().allMatch(r -> r.contains("uploadId="));
    assertThat(bucket.uploads()).isEmpty();
  }

  @Test
  void a_killed_task_leaves_neither_object_nor_upload() {
    Thread task = Thread.currentThread();
    bucket
        .proxy()
        .let(
            head -> {
              if (head.contains("partNumber=1")) {
                task.interrupt();
              }
              return Fate.PASS;
            });
    assertThatThrownBy(() -> write("large.tif", content(30_000_000)))
        .isInstanceOf(IOException.class);
    assertThat(Thread.interrupted()).isTrue();
    bucket.proxy().let(head -> Fate.PASS);
    assertThat(bucket.keys("out/large.tif")).isEmpty();
    assertThat(bucket.uploads()).isEmpty();
  }

  @Test
  void resets_and_slow_downs_are_waited_out() throws IOException {
    bucket.proxy().failOneIn(4, 42);
    for (int i = 0; i < 40; i++) {
      write(i + ".webp", content(100 + i));
    }
    write("large.tif", content(12_000_000));
    for (int i = 0; i < 40; i++) {
      assertThat(bucket.get("out/" + i + ".webp")).isEqualTo(content(100 + i));
    }
    assertThat(bucket.get("out/large.tif")).isEqualTo(content(12_000_000));
    assertThat(bucket.keys("out/")).hasSize(41);
    assertThat(bucket.uploads()).isEmpty();
    assertThat(bucket.proxy().requests()).hasSizeGreaterThan(50);
  }

  @Test
  void a_refusal_names_the_target_and_no_credential() {
    Configuration wrong = new Configuration();
    String name = new Path(bucket.uri("")).toUri().getHost();
    bucket.configure(wrong, name, "AKIAWRONGWRONGWRONG0", "not-the-secret-at-all");
    assertThatThrownBy(
            () ->
                ObjectWriter.to(new Path(bucket.uri("out")), wrong, "run")
                    .write(new Path(bucket.uri("out/a.webp")), content(10)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(bucket.uri("out/a.webp"))
        .satisfies(Credentials::areNotIn);
  }
}
