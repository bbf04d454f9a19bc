package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;
import org.imagelake.image.Raster;
import org.junit.jupiter.api.Test;

/**
 * Every valid file of the conformance suites that Pillow opens decodes, to the pixels that Pillow
 * sees. Runs where the suites and Pillow are there.
 */
class PillowCorpusTest {
  private static final Path DATA = Path.of("../../shared/data");

  /** Mean absolute difference over all samples. */
  private static final double TOLERANCE = 2;

  @Test
  void decodesTheConformanceSuitesAsPillowDoes() throws IOException {
    assumeTrue(Files.isDirectory(DATA.resolve("formats")), "no conformance suites here");
    assumeTrue(NativeLibrary.isLoaded(), "native codecs do not load here");
    assumeTrue(PillowOracle.isInstalled(), "no Pillow here");
    Map<String, String> different = new TreeMap<>();
    int compared = 0;
    try (PillowOracle oracle = new PillowOracle();
        Stream<String> lines = Files.lines(DATA.resolve("formats/manifest.tsv"))) {
      for (String path :
          (Iterable<String>)
              lines
                      .filter(PillowCorpusTest::opens)
                      .map(line -> line.substring(0, line.indexOf('\t')))
                  ::iterator) {
        compared++;
        difference(DATA.resolve(path), oracle).ifPresent(what -> different.put(path, what));
      }
    }
    assertThat(compared).isGreaterThan(600);
    different.keySet().removeAll(KnownDifferences.REASONS.keySet());
    assertThat(different).as("files beyond the known differences").isEmpty();
  }

  private static boolean opens(String line) {
    String[] columns = line.split("\t", -1);
    return columns[9].equals("valid") && columns[12].equals("ok");
  }

  private static Optional<String> difference(Path file, PillowOracle oracle) throws IOException {
    Raster truth = oracle.pixels(file.toAbsolutePath().normalize()).orElse(null);
    if (truth == null) {
      return Optional.of("Pillow does not tell");
    }
    byte[] content = Files.readAllBytes(file);
    ImageFormat format = Headers.sniff(content);
    if (format == null) {
      return Optional.of("not recognised");
    }
    Outcome<Pixels> outcome =
        Headers.read(content, format, Limits.DEFAULT)
            .then(header -> Headers.check(header, content.length, Limits.DEFAULT))
            .then(header -> Decoders.decode(content, header, Integer.MAX_VALUE));
    return outcome.fold(
        pixels -> difference(pixels, truth), error -> Optional.of(error.toString()));
  }

  private static Optional<String> difference(Pixels found, Raster truth) {
    try (found) {
      if (found.width() != truth.width() || found.height() != truth.height()) {
        return Optional.of(found.width() + "x" + found.height());
      }
      byte[] row = new byte[3 * found.width()];
      long sum = 0;
      for (int y = 0; y < found.height(); y++) {
        found.copyRgbRow(y, row);
        for (int i = 0; i < row.length; i++) {
          sum += Math.abs((row[i] & 0xFF) - (truth.rgb()[y * row.length + i] & 0xFF));
        }
      }
      double mean = (double) sum / ((long) row.length * found.height());
      return mean <= TOLERANCE ? Optional.empty() : Optional.of("mean difference " + mean);
    }
  }
}
