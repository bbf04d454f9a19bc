package org.imagelake.image.quality.fit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;
import org.imagelake.image.codec.Decoders;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.quality.AllMeasures;
import org.imagelake.image.quality.Degradations;
import org.imagelake.image.quality.HeapPixels;

/**
 * Measures all photographs, and seeded copies of the clean ones, reduced to at most {@value
 * #LONG_SIDE} pixels; kept in a file, since it takes minutes.
 */
final class Samples {
  private static final int LONG_SIDE = 1024;

  private Samples() {}

  /** Read from the file, or measured and written to it when there is none of these measures. */
  static List<Sample> cached(Path cache, Path data) throws IOException {
    String header = "path\tcopy\tstrength\t" + String.join("\t", AllMeasures.IDS);
    List<Photograph> photographs = Photograph.all(data);
    if (Files.exists(cache)) {
      List<String> lines = Files.readAllLines(cache);
      if (lines.get(0).equals(header)) {
        Map<String, Photograph> byPath =
            photographs.stream().collect(Collectors.toMap(Photograph::path, Function.identity()));
        return lines.stream().skip(1).map(line -> parse(line, byPath)).toList();
      }
    }
    List<Sample> samples =
        photographs.parallelStream().flatMap(photograph -> measure(photograph, data)).toList();
    List<String> lines = new ArrayList<>(List.of(header));
    samples.forEach(sample -> lines.add(line(sample)));
    Files.write(cache, lines);
    return cached(cache, data);
  }

  private static Stream<Sample> measure(Photograph photograph, Path data) {
    try (Pixels pixels = decode(data.resolve(photograph.path()))) {
      List<Sample> samples = new ArrayList<>();
      samples.add(new Sample(photograph, Sample.ORIGINAL, 0, AllMeasures.of(pixels)));
      if (photograph.isClean()) {
        HeapPixels clean =
            new HeapPixels(new HeapPixels(pixels.reduce(2 * LONG_SIDE)).reduce(LONG_SIDE));
        samples.add(new Sample(photograph, Sample.REDUCED, 0, AllMeasures.of(clean)));
        for (String issue : Degradations.ISSUES) {
          for (int strength = 1; strength <= Degradations.STRENGTHS; strength++) {
            HeapPixels copy = Degradations.of(issue, strength, clean, photograph.path().hashCode());
            samples.add(new Sample(photograph, issue, strength, AllMeasures.of(copy)));
          }
        }
      }
      return samples.stream();
    }
  }

  private static Pixels decode(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      Outcome<Pixels> decoded =
          Headers.read(content, Headers.sniff(content), Limits.DEFAULT)
              .then(header -> Decoders.decode(content, header, Integer.MAX_VALUE));
      return decoded.fold(
          pixels -> pixels,
          error -> {
            throw new IllegalStateException(file + ": " + error);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Sample sample) {
    String values =
        sample.values().values().stream()
            .map(value -> String.format(Locale.ROOT, "%.6g", value))
            .collect(Collectors.joining("\t"));
    return String.join(
        "\t",
        sample.photograph().path(),
        sample.copyOf(),
        String.valueOf(sample.strength()),
        values);
  }

  private static Sample parse(String line, Map<String, Photograph> photographs) {
    String[] cells = line.split("\t", -1);
    Map<String, Double> values = new LinkedHashMap<>();
    for (int i = 0; i < AllMeasures.IDS.size(); i++) {
      values.put(AllMeasures.IDS.get(i), Double.valueOf(cells[i + 3]));
    }
    return new Sample(
        photographs.get(cells[0]), cells[1], Integer.parseInt(cells[2]), Map.copyOf(values));
  }
}
