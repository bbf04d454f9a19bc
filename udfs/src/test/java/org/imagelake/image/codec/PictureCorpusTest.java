package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.ImageError.Code.UNSUPPORTED;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.imagelake.image.ImageError;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;
import org.junit.jupiter.api.Test;

/**
 * Every valid file of the conformance suites decodes to the samples and the alpha that Pillow sees,
 * profiles not applied. Runs where the suites and Pillow are there.
 */
class PictureCorpusTest {
  private static final Set<String> FORMATS = Set.of("jpeg", "png", "webp", "tiff", "bmp", "gif");

  /** Mean absolute difference of a sample. */
  private static final double TOLERANCE = 2;

  private static final PictureRequest FIRST =
      new PictureRequest(Integer.MAX_VALUE, false, false, true, Limits.DEFAULT);

  @Test
  void keepsTheSamplesOfTheConformanceSuites() throws IOException {
    assumeOracle();
    Map<String, String> different = new TreeMap<>();
    int compared = 0;
    try (PillowFrames oracle = new PillowFrames()) {
      for (SharedCorpus.Entry entry : SharedCorpus.entries("formats")) {
        if (entry.column("expected").equals("valid") && entry.pillowOpens()) {
          List<Frame> truth =
              oracle.frames(SharedCorpus.ROOT.resolve(entry.path()).toAbsolutePath(), 1).frames();
          compared += truth.size();
          difference(entry, truth).ifPresent(what -> different.put(entry.path(), what));
        }
      }
    }
    assertThat(compared).isGreaterThan(600);
    different.keySet().removeAll(KnownDifferences.REASONS.keySet());
    different.keySet().removeAll(PictureDifferences.REASONS.keySet());
    assertThat(different).as("files beyond the known differences").isEmpty();
  }

  private static void assumeOracle() {
    assumeTrue(SharedCorpus.isThere(), "no conformance suites here");
    assumeTrue(NativeLibrary.isLoaded(), "native codecs do not load here");
    assumeTrue(PillowOracle.isInstalled(), "no Pillow here");
  }

  private static Optional<String> difference(SharedCorpus.Entry entry, List<Frame> truth)
      throws IOException {
    return outcome(entry.content(), FIRST)
        .fold(
            picture -> {
              if (truth.isEmpty()) {
                return Optional.empty();
              }
              double difference = PillowFrames.difference(picture.first(), truth.get(0).bitmap());
              return difference <= TOLERANCE
                  ? Optional.empty()
                  : Optional.of("mean difference " + difference);
            },
            error -> Optional.of(error.toString()));
  }

  private static Outcome<Picture> outcome(byte[] content, PictureRequest request) {
    return PictureReading.outcome(content, request);
  }

  /** Animations and documents, and what is broken on purpose. */
  @Test
  void allFramesOfAnythingComeOrAreRefused() throws IOException {
    assumeTrue(SharedCorpus.isThere(), "no conformance suites here");
    Map<String, ImageError> refused = new TreeMap<>();
    int decoded = 0;
    for (SharedCorpus.Entry entry : SharedCorpus.entries("formats")) {
      byte[] content = entry.content();
      boolean valid = entry.column("expected").equals("valid");
      boolean several = frames(content) > 1;
      if (several || (!valid && Headers.sniff(content) != null)) {
        Outcome<Picture> outcome = outcome(content, PictureRequest.everything(Limits.DEFAULT));
        decoded += outcome.fold(picture -> 1, error -> 0);
        if (several && valid && outcome instanceof Outcome.Failed<Picture> failed) {
          refused.put(entry.path(), failed.error());
        }
      }
    }
    assertThat(decoded).isGreaterThan(30);
    assertThat(refused).allSatisfy((path, why) -> assertThat(why.code()).isEqualTo(UNSUPPORTED));
    assertThat(refused).as("documents with a page that no decoder here reads").hasSizeLessThan(3);
  }

  /** Counted as the headers have it; 0 of what is no image to decode. */
  private static int frames(byte[] content) {
    ImageFormat format = Headers.sniff(content);
    return format == null || !format.decoded()
        ? 0
        : Headers.read(content, format, Limits.DEFAULT).fold(ImageHeader::frameCount, error -> 0);
  }

  /** Not APNG, whose half-transparent pixels Pillow 9.4 blends otherwise. */
  @Test
  void animationsShowWhatPillowShows() throws IOException {
    assumeOracle();
    Map<String, String> different = new TreeMap<>();
    int compared = 0;
    try (PillowFrames oracle = new PillowFrames()) {
      for (SharedCorpus.Entry entry : SharedCorpus.entries("formats")) {
        boolean moving = entry.path().matches("formats/(gif|webp)/.*");
        byte[] content = entry.content();
        if (moving && entry.pillowOpens() && frames(content) > 1) {
          List<Frame> truth =
              oracle.frames(SharedCorpus.ROOT.resolve(entry.path()).toAbsolutePath(), 100).frames();
          List<Frame> found =
              PictureReading.read(content, PictureRequest.everything(Limits.DEFAULT)).frames();
          for (int i = 0; i < Math.min(100, Math.max(truth.size(), found.size())); i++) {
            compared++;
            double difference =
                i >= truth.size() || i >= found.size()
                    ? 256
                    : PillowFrames.difference(found.get(i).bitmap(), truth.get(i).bitmap());
            if (difference > TOLERANCE) {
              different.putIfAbsent(entry.path(), "frame " + i + " differs by " + difference);
            }
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(20);
    different.keySet().removeAll(PictureDifferences.ANIMATIONS.keySet());
    assertThat(different).isEmpty();
  }

  @Test
  void everyKnownDifferenceIsOfAFileThatIsThere() throws IOException {
    assumeTrue(SharedCorpus.isThere(), "no conformance suites here");
    Set<String> paths =
        SharedCorpus.entries("formats").stream()
            .filter(entry -> FORMATS.contains(entry.path().split("/")[1]))
            .map(SharedCorpus.Entry::path)
            .collect(Collectors.toSet());
    assertThat(paths).containsAll(PictureDifferences.REASONS.keySet());
  }
}
