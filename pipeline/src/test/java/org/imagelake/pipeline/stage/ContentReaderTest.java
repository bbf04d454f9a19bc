package org.imagelake.pipeline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.imagelake.image.ImageError;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentReaderTest {
  private static final int LIMIT = 300_000;

  @TempDir Path folder;

  private final ContentReader reader = new ContentReader(new Configuration(), LIMIT);

  private Path file(int length) throws IOException {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return Files.write(folder.resolve("a b.jpg"), content);
  }

  private Outcome<byte[]> read(Path file, long listed) throws IOException {
    return reader.read("file:" + file, listed);
  }

  private static byte[] content(Outcome<byte[]> outcome) {
    return outcome.fold(
        content -> content,
        error -> {
          throw new AssertionError(error);
        });
  }

  private static Code code(Outcome<byte[]> outcome) {
    return outcome.fold(content -> null, ImageError::code);
  }

  @Test
  void what_is_there_is_read_whatever_length_was_listed() throws IOException {
    Path file = file(200_000);
    for (long listed : new long[] {200_000, 0, 1, 199_999, 200_001, LIMIT}) {
      assertThat(content(read(file, listed))).isEqualTo(Files.readAllBytes(file));
    }
  }

  @Test
  void too_long_is_said_without_opening_or_when_it_has_grown() throws IOException {
    assertThat(code(read(folder.resolve("missing.jpg"), LIMIT + 1L)))
        .isEqualTo(Code.FILE_TOO_LARGE);
    assertThat(code(read(file(LIMIT + 1), 10))).isEqualTo(Code.FILE_TOO_LARGE);
    assertThat(content(read(file(LIMIT), 10))).hasSize(LIMIT);
  }

  @Test
  void a_stale_checksum_file_beside_an_image_says_nothing_about_it() throws IOException {
    Path file = file(1000);
    Files.writeString(folder.resolve(".a b.jpg.crc"), "crc\0\0\0\2\0garbage");
    assertThat(content(read(file, 1000))).hasSize(1000);
  }

  @Test
  void a_file_that_is_gone_or_a_folder_by_now_has_vanished() throws IOException {
    assertThat(code(read(folder.resolve("missing.jpg"), 5))).isEqualTo(Code.VANISHED);
    assertThat(code(read(Files.createDirectory(folder.resolve("dir.jpg")), 5)))
        .isEqualTo(Code.VANISHED);
  }
}
