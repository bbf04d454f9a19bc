package org.imagelake.pipeline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object is whole or not there, on local disks and on file systems that Hadoop speaks for. */
class LocalObjectWriterTest {
  private static final String OWNER = "r20260505T120000000Z-0000abcd";

  @TempDir Path folder;
  private final Configuration conf = new Configuration();

  @BeforeEach
  void another_file_system() {
    conf.set("fs.torn.impl", TornFileSystem.class.getName());
  }

  private org.apache.hadoop.fs.Path output(String scheme) {
    return new org.apache.hadoop.fs.Path(scheme + ":" + folder.resolve("out"));
  }

  private List<String> everyFile() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "torn"})
  void an_object_is_made_and_replaced_and_nothing_else_is_left(String scheme) throws IOException {
    ObjectWriter writer = ObjectWriter.to(output(scheme), conf, OWNER);
    org.apache.hadoop.fs.Path target =
        new org.apache.hadoop.fs.Path(output(scheme), "sub/ä b~25.webp");
    writer.write(target, new byte[] {1, 2, 3});
    writer.write(target, new byte[] {4, 5});
    assertThat(folder.resolve("out/sub/ä b~25.webp")).hasBinaryContent(new byte[] {4, 5});
    assertThat(everyFile()).containsExactly("out/sub/ä b~25.webp");
  }

  @Test
  void a_disk_that_is_full_for_a_moment_is_waited_for() throws IOException {
    TornFileSystem.tearNext(2);
    org.apache.hadoop.fs.Path target = new org.apache.hadoop.fs.Path(output("torn"), "a.webp");
    ObjectWriter.to(output("torn"), conf, OWNER).write(target, new byte[100]);
    assertThat(folder.resolve("out/a.webp")).hasSize(100);
    assertThat(everyFile()).hasSize(1);
  }

  @Test
  void a_disk_that_stays_full_keeps_the_old_object_and_no_temporary() throws IOException {
    org.apache.hadoop.fs.Path target = new org.apache.hadoop.fs.Path(output("torn"), "a.webp");
    ObjectWriter writer = ObjectWriter.to(output("torn"), conf, OWNER);
    writer.write(target, new byte[] {1});
    TornFileSystem.tearNext(3);
    assertThatThrownBy(() -> writer.write(target, new byte[100]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(target.toString())
        .hasMessageContaining("No space left");
    assertThat(folder.resolve("out/a.webp")).hasBinaryContent(new byte[] {1});
    assertThat(everyFile()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "torn"})
  void a_folder_in_the_way_is_an_error_that_names_it(String scheme) throws IOException {
    Files.createDirectories(folder.resolve("out/a.webp/b"));
    org.apache.hadoop.fs.Path target = new org.apache.hadoop.fs.Path(output(scheme), "a.webp");
    assertThatThrownBy(
            () -> ObjectWriter.to(output(scheme), conf, OWNER).write(target, new byte[9]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(target.toString());
    assertThat(folder.resolve("out/a.webp/b")).isDirectory();
    assertThat(everyFile()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "torn"})
  void a_killed_task_leaves_nothing(String scheme) throws Exception {
    ObjectWriter writer = ObjectWriter.to(output(scheme), conf, OWNER);
    Thread.currentThread().interrupt();
    try {
      writer.write(new org.apache.hadoop.fs.Path(output(scheme), "a.webp"), new byte[1 << 20]);
    } catch (IOException e) {
      assertThat(folder.resolve("out/a.webp")).doesNotExist();
    }
    boolean told = Thread.interrupted();
    // Hadoop's raw local file system swallows the sign where it starts a shell for permissions.
    assertThat(told || scheme.equals("torn")).as("Spark is told").isTrue();
    // How far it came before it was told is chance: all of the object, or nothing.
    assertThat(everyFile()).isSubsetOf("out/a.webp");
  }

  @Test
  void of_copies_that_race_readers_see_one_whole_object() throws Exception {
    org.apache.hadoop.fs.Path target = new org.apache.hadoop.fs.Path(output("file"), "a.webp");
    ObjectWriter.to(output("file"), conf, OWNER).write(target, filled(0));
    AtomicBoolean done = new AtomicBoolean();
    var pool = Executors.newFixedThreadPool(5);
    try {
      Future<Integer> reader = pool.submit(() -> readWhile(done));
      List<Future<?>> writers =
          List.of(1, 2, 3, 4).stream()
              .<Future<?>>map(value -> pool.submit(() -> writeOften(target, value)))
              .toList();
      for (Future<?> writer : writers) {
        writer.get(60, TimeUnit.SECONDS);
      }
      done.set(true);
      assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
    } finally {
      done.set(true);
      pool.shutdownNow();
    }
    assertThat(everyFile()).containsExactly("out/a.webp");
  }

  private Void writeOften(org.apache.hadoop.fs.Path target, int value) throws IOException {
    ObjectWriter writer = ObjectWriter.to(output("file"), conf, OWNER);
    for (int i = 0; i < 50; i++) {
      writer.write(target, filled(value));
    }
    return null;
  }

  private int readWhile(AtomicBoolean done) throws IOException {
    int reads = 0;
    do {
      byte[] content = Files.readAllBytes(folder.resolve("out/a.webp"));
      assertThat(content).isEqualTo(filled(content[0]));
      reads++;
    } while (!done.get());
    return reads;
  }

  private static byte[] filled(int value) {
    byte[] content = new byte[50_000];
    Arrays.fill(content, (byte) value);
    return content;
  }

  @Test
  void what_killed_processes_left_is_swept_when_it_is_old() throws IOException {
    Path reserved = Files.createDirectories(folder.resolve("out/_imagelake"));
    Instant now = Instant.parse("2026-03-01T00:00:00Z");
    for (int hours : List.of(1, 25)) {
      Path file = Files.write(reserved.resolve(hours + ".tmp"), new byte[1]);
      Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(3600L * hours)));
    }
    TemporaryFiles.sweep(output("file"), conf, now);
    assertThat(everyFile()).containsExactly("out/_imagelake/1.tmp");
    TemporaryFiles.sweep(new org.apache.hadoop.fs.Path(output("file"), "nowhere"), conf, now);
  }
}
