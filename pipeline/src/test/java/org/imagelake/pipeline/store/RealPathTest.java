package org.imagelake.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealPathTest {
  @TempDir Path temporary;

  private Path folder;

  @BeforeEach
  void without_links_above() throws IOException {
    folder = temporary.toRealPath();
  }

  private Path link(String name, String target) throws IOException {
    return Files.createSymbolicLink(folder.resolve(name), Path.of(target));
  }

  @Test
  void what_is_not_there_is_named_where_it_would_be() throws IOException {
    Files.createDirectory(folder.resolve("real"));
    Path link = link("link", "real");
    assertThat(RealPath.of(link)).isEqualTo(folder.resolve("real"));
    assertThat(RealPath.of(link.resolve("a/b.png"))).isEqualTo(folder.resolve("real/a/b.png"));
    assertThat(RealPath.of(Path.of("/nothing/a"))).isEqualTo(Path.of("/nothing/a"));
  }

  @Test
  void links_to_nothing_are_followed_one_after_the_other() throws IOException {
    Files.createDirectory(folder.resolve("below"));
    link("below/one", "../two");
    link("two", "/nothing/here");
    assertThat(RealPath.of(folder.resolve("below/one/a.png")))
        .isEqualTo(Path.of("/nothing/here/a.png"));
  }

  @Test
  void a_circle_is_refused() throws IOException {
    link("one", "two");
    Path two = link("two", "one");
    assertThatThrownBy(() -> RealPath.of(two)).isInstanceOf(FileSystemLoopException.class);
  }
}
