package org.imagelake.image.metadata.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.metadata.ExifFixture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds what is carried of real files of over 30 makers to what exiftool reads of source and
 * result: every tag of EXIF, maker notes and XMP is equal, but for the rules of {@link
 * CarryDifferences}.
 */
class CarryCorpusTest {
  private static final Path CORPUS = Path.of("../../shared/data/metadata/dev");

  /** A size that no file has. */
  private static final CarryRequest REQUEST = new CarryRequest(false, 77, 55);

  @TempDir private static Path scratch;

  private record Pair(
      Carried carried,
      Map<String, String> source,
      Map<String, String> result,
      Map<String, String> stripped) {}

  private static final Map<String, Pair> PAIRS = new LinkedHashMap<>();

  @BeforeAll
  static void carry_and_ask_once() throws IOException {
    assumeThat(Files.isDirectory(CORPUS)).isTrue();
    assumeThat(ExifToolOracle.isThere()).isTrue();
    Map<Path, Carried> carried = new LinkedHashMap<>();
    Map<Path, Path> results = new LinkedHashMap<>();
    for (Path file : files()) {
      byte[] content = Files.readAllBytes(file);
      ImageFormat format = Headers.sniff(content);
      if (format != null) {
        carried.put(file, CarriedMetadata.of(content, format, MetadataPolicy.KEEP, REQUEST));
        Path result = scratch.resolve(results.size() + ".jpg");
        Files.write(result, jpeg(carried.get(file)));
        Files.write(
            withoutGps(result),
            jpeg(CarriedMetadata.of(content, format, MetadataPolicy.STRIP_GPS, REQUEST)));
        results.put(file, result);
      }
    }
    List<Path> asked = new ArrayList<>(results.keySet());
    results.values().forEach(result -> asked.addAll(List.of(result, withoutGps(result))));
    Map<Path, Map<String, String>> read = ExifToolOracle.read(asked, scratch);
    results.forEach(
        (file, result) ->
            PAIRS.put(
                CORPUS.relativize(file).toString(),
                new Pair(
                    carried.get(file),
                    read.get(file),
                    read.get(result),
                    read.get(withoutGps(result)))));
  }

  private static Path withoutGps(Path result) {
    return result.resolveSibling("without_gps_" + result.getFileName());
  }

  @Test
  void result_says_what_the_source_says() {
    List<String> unexplained = new ArrayList<>();
    int equal = 0;
    for (Map.Entry<String, Pair> entry : PAIRS.entrySet()) {
      Pair pair = entry.getValue();
      CarryDifferences differences =
          new CarryDifferences(entry.getKey(), pair.carried().warnings(), REQUEST);
      TreeSet<String> names = new TreeSet<>(pair.source().keySet());
      names.addAll(pair.result().keySet());
      for (String name : names) {
        String was = pair.source().get(name);
        String is = pair.result().get(name);
        if (differences.explain(name, was, is)) {
          equal += is != null && is.equals(was) ? 1 : 0;
        } else {
          unexplained.add(entry.getKey() + " " + name + ": " + was + " became " + is);
        }
      }
    }
    assertThat(unexplained).isEmpty();
    System.out.printf("carried tags equal to the source's: %d%n", equal);
    assertThat(equal).as("equal tags").isGreaterThan(8_000);
  }

  /** What exiftool complains of in a result, it complains of in the source. */
  @Test
  void result_has_no_new_fault() {
    List<String> faults = new ArrayList<>();
    PAIRS.forEach(
        (file, pair) -> {
          for (String group : List.of("ExifTool:Warning", "ExifTool:Error")) {
            String was = pair.source().getOrDefault(group, "");
            for (String fault : pair.result().getOrDefault(group, "").split(" & ")) {
              if (!was.contains(fault) && !CarryDifferences.isKnownFault(file, fault)) {
                faults.add(file + ": " + fault);
              }
            }
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void strip_gps_leaves_no_place_and_had_gps_knows_of_it() {
    Pattern place =
        Pattern.compile("(?i)GPS:.*|XMP-.*(GPS|Latitude|Longitude|Locality|Coordinates|:City).*");
    Pattern position = Pattern.compile("(GPS|XMP-.*):.*(Latitude|Longitude)");
    int positions = 0;
    for (Map.Entry<String, Pair> entry : PAIRS.entrySet()) {
      Pair pair = entry.getValue();
      assertThat(pair.stripped().keySet())
          .as(entry.getKey())
          .noneMatch(name -> place.matcher(name).matches());
      boolean had = pair.result().keySet().stream().anyMatch(n -> position.matcher(n).matches());
      assertThat(pair.carried().hadGps()).as(entry.getKey()).isEqualTo(had);
      positions += had ? 1 : 0;
    }
    assertThat(positions).isGreaterThan(15);
  }

  @Test
  void most_maker_notes_stay() {
    long lost =
        PAIRS.values().stream()
            .filter(p -> p.carried().warnings().toString().contains("maker notes"))
            .count();

    assertThat(lost).isLessThanOrEqualTo(7);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(CORPUS)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** A JPEG as short as exiftool accepts it. */
  private static byte[] jpeg(Carried carried) {
    List<byte[]> segments = new ArrayList<>();
    if (carried.embedded().exif() != null) {
      segments.add(ExifFixture.app1("Exif\0\0", carried.embedded().exif()));
    }
    if (carried.embedded().xmp() != null) {
      segments.add(ExifFixture.xmpSegment(carried.embedded().xmp()));
    }
    segments.add(ExifFixture.segment(0xDA, "\1\1\0\0?\0", new byte[10]));
    return ExifFixture.jpeg(segments.toArray(byte[][]::new));
  }
}
