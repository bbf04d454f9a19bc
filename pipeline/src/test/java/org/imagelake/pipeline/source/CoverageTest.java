package org.imagelake.pipeline.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.imagelake.pipeline.LocalSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
  @TempDir Path folder;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(folder.resolve("in/a/b"));
    Files.createDirectories(folder.resolve("in/lake"));
  }

  private Coverage of(String... inputs) {
    return Listing.of(
            LocalSpark.session(),
            Stream.of(inputs).map(input -> folder.resolve(input).toString()).toList(),
            List.of(),
            Set.of(path("in/lake")))
        .coverage();
  }

  private String path(String name) {
    return "file:" + folder.resolve(name);
  }

  @Test
  void a_file_belongs_to_the_first_input_that_would_show_it() {
    Coverage coverage = of("in/a/*.jpg", "in");
    assertThat(coverage.folderOf(path("in/a/x.jpg"))).isEqualTo(path("in/a"));
    assertThat(coverage.folderOf(path("in/a/b/x.jpg"))).isEqualTo(path("in"));
    assertThat(coverage.folderOf(path("in/a"))).isNull();
    assertThat(coverage.folderOf(path("in/lake/x.jpg"))).isNull();
    assertThat(coverage.folderOf(path("other/x.jpg"))).isNull();
    assertThat(coverage.folderOf("x.jpg")).isNull();
  }

  @Test
  void folders_are_entered_from_the_input_itself_down() {
    assertThat(of("in").enters(path("in"))).isTrue();
    assertThat(of("in").enters(path("in/a/b"))).isTrue();
    assertThat(of("in").enters(path("in2"))).isFalse();
    assertThat(of("in").enters(folder.getParent().toUri().getPath())).isFalse();
  }

  @Test
  void globs_lead_into_what_they_match() {
    assertThat(of("in/*/*.jpg").enters(path("in"))).isTrue();
    assertThat(of("in/*/*.jpg").enters(path("in/a"))).isTrue();
    assertThat(of("in/*/*.jpg").enters(path("in/a/b"))).isFalse();
  }

  @Test
  void what_is_skipped_is_not_entered() {
    assertThat(of("in").enters(path("in/lake"))).isFalse();
    assertThat(of("in").enters(path("in/lake/images"))).isFalse();
  }
}
