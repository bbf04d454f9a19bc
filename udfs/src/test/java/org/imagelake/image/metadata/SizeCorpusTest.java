package org.imagelake.image.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.codec.ImageHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Holds width and height, as stored, to what exiftool reads of the same real files. */
@EnabledIf("hasCorpus")
class SizeCorpusTest {
  private static final Path CORPUS = Path.of("../../shared/data/metadata");
  private static final double LEAST_SHARE = 0.99;

  static boolean hasCorpus() {
    return Files.isDirectory(CORPUS.resolve("truth/dev"));
  }

  @Test
  void sizes_are_those_of_exiftool() throws IOException {
    List<String> different = new ArrayList<>();
    int stated = 0;
    for (Path truthFile : truthFiles()) {
      Map<String, String> truth = Truth.parse(Files.readString(truthFile));
      String expected = size(truth);
      if (expected == null) {
        continue;
      }
      stated += 2;
      String name = CORPUS.resolve("truth/dev").relativize(truthFile).toString();
      String ours =
          ours(Files.readAllBytes(CORPUS.resolve("dev").resolve(name.replaceAll(".json$", ""))));
      if (!expected.equals(ours)) {
        different.add(name + ": " + expected + " is ours " + ours);
      }
    }
    System.out.printf("size share %d/%d %s%n", stated - 2 * different.size(), stated, different);
    assertThat(stated).isGreaterThan(300);
    assertThat((stated - 2.0 * different.size()) / stated)
        .as("%s", different)
        .isGreaterThanOrEqualTo(LEAST_SHARE);
  }

  private static String size(Map<String, String> truth) {
    for (String group : List.of("File", "PNG", "GIF", "RIFF", "Meta", "IFD0", "Composite")) {
      if (truth.containsKey(group + ":ImageWidth") && truth.containsKey(group + ":ImageHeight")) {
        return truth.get(group + ":ImageWidth") + "x" + truth.get(group + ":ImageHeight");
      }
    }
    return null;
  }

  private static String ours(byte[] content) {
    ImageFormat format = Headers.sniff(content);
    if (format == null) {
      return null;
    }
    Outcome<ImageHeader> header = Headers.read(content, format, Limits.DEFAULT);
    return header.fold(h -> h.width() + "x" + h.height(), error -> error.code().name());
  }

  private static List<Path> truthFiles() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS.resolve("truth/dev"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
