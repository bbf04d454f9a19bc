package org.imagelake.pipeline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.imagelake.pipeline.UsageException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No output where an object could replace an original. */
class OutputFolderTest {
  @TempDir Path folder;

  @BeforeEach
  void originals() throws IOException {
    Files.createDirectories(folder.resolve("photos/2020"));
    Files.createFile(folder.resolve("photos/2020/a.jpg"));
  }

  private void claim(String output) throws IOException {
    OutputFolder.claim(
        new org.apache.hadoop.fs.Path("file:" + folder.resolve(output)),
        new InputRoots(List.of("file:" + folder.resolve("photos"))),
        new Configuration());
  }

  @Test
  void an_output_apart_is_taken_as_it_is() throws IOException {
    claim("photos-small");
    assertThat(folder.resolve("photos-small")).doesNotExist();
  }

  @Test
  void an_output_within_the_input_is_new_at_first_and_ours_from_then_on() throws IOException {
    claim("photos/small");
    Files.createFile(folder.resolve("photos/small/a.jpg.webp"));
    claim("photos/small");
    assertThat(folder.resolve("photos/small/_imagelake")).isDirectory();
  }

  @Test
  void where_originals_are_nothing_is_written() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("photos/2020"));
    for (String output : List.of("photos/2020", "photos", ".", "link")) {
      assertThatThrownBy(() -> claim(output)).as(output).isInstanceOf(UsageException.class);
    }
    assertThat(folder.resolve("photos/2020/_imagelake")).doesNotExist();
  }
}
