package org.imagelake.image.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.imagelake.image.codec.ImageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * Holds the fields to what exiftool reads from real files of over 30 makers. At least 99 % of its
 * values must be ours, each other one is explained in {@link KnownDifferences}, and where it has no
 * value we must have none.
 */
@EnabledIf("hasCorpus")
class MetadataCorpusTest {
  private static final Path CORPUS = Path.of("../../shared/data/metadata");

  private static final double LEAST_SHARE = 0.99;

  static boolean hasCorpus() {
    return Files.isDirectory(CORPUS.resolve("truth/dev"));
  }

  private static final class Tally {
    int stated;
    int equal;
  }

  @Test
  void says_what_exiftool_says() throws IOException {
    Map<String, Tally> shares = new TreeMap<>();
    List<String> unexplained = new ArrayList<>();
    for (Path truthFile : truthFiles()) {
      String name = CORPUS.resolve("truth/dev").relativize(truthFile).toString();
      name = name.substring(0, name.length() - ".json".length());
      Map<String, String> truth = Truth.parse(Files.readString(truthFile));
      ImageFormat format = format(truth.getOrDefault("File:FileType", ""));
      if (format == null) {
        continue;
      }
      byte[] content = Files.readAllBytes(CORPUS.resolve("dev").resolve(name));
      ImageMetadata ours = MetadataReader.read(content, format, false);
      for (TruthColumn column : TruthColumn.ALL) {
        String expected = column.truth(truth);
        String actual = column.ours().apply(ours);
        Tally tally = shares.computeIfAbsent(column.name(), key -> new Tally());
        boolean equal = column.isEqual(expected, actual);
        if (expected != null) {
          tally.stated++;
          tally.equal += equal ? 1 : 0;
        }
        if (!equal && !KnownDifferences.explains(name, column.name())) {
          unexplained.add(name + " " + column.name() + ": " + expected + " is ours " + actual);
        }
      }
    }
    int stated = shares.values().stream().mapToInt(tally -> tally.stated).sum();
    int equal = shares.values().stream().mapToInt(tally -> tally.equal).sum();
    shares.forEach(
        (column, tally) ->
            System.out.printf(
                Locale.ROOT, "metadata share %s %d/%d%n", column, tally.equal, tally.stated));
    System.out.printf(
        Locale.ROOT, "metadata share all %d/%d = %.4f%n", equal, stated, (double) equal / stated);
    assertThat(unexplained).isEmpty();
    assertThat((double) equal / stated).isGreaterThanOrEqualTo(LEAST_SHARE);
  }

  private static List<Path> truthFiles() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS.resolve("truth/dev"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** Our format for exiftool's file type; null for what we do not read. */
  private static ImageFormat format(String type) {
    return switch (type) {
      case "JPEG", "MPO", "JPS" -> ImageFormat.JPEG;
      case "PNG", "APNG" -> ImageFormat.PNG;
      case "WEBP", "Extended WEBP" -> ImageFormat.WEBP;
      case "TIFF", "CR2", "NEF", "DNG", "IIQ", "ARW" -> ImageFormat.TIFF;
      case "BMP" -> ImageFormat.BMP;
      case "GIF" -> ImageFormat.GIF;
      case "HEIC", "HEIF" -> ImageFormat.HEIF;
      case "AVIF" -> ImageFormat.AVIF;
      default -> null;
    };
  }
}
