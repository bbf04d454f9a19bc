package org.imagelake.jobs.settings;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in conf/ cannot drift from the program. */
class ExampleFilesTest {
  static List<Path> files() throws IOException {
    try (Stream<Path> found = Files.list(Path.of("..", "conf"))) {
      return found.filter(file -> file.toString().endsWith(".conf")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsAccepted(Path file) {
    assertThatCode(() -> Settings.load(new Overrides(), Map.of(), Map.of(), file))
        .doesNotThrowAnyException();
  }
}
