package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imagelake.image.ImageError;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What we say of real files is what Pillow 9.4 says. */
@EnabledIf("org.imagelake.image.codec.SharedCorpus#isThere")
class HeadersCorpusTest {
  /** Files on which we differ, and why. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "hostile/imagetestsuite-png/a1d1aafb5bca660229f8e9fc65291eab.png",
          "compression method 128, which does not exist; Pillow does not look at it",
          "hostile/imagetestsuite-jpg/8e5e74dbf9b68a322fbb9512db837329.jpg",
          "declares 193x31237 and has 613 bytes: Pillow fills up with gray",
          "hostile/imagetestsuite-tif/m2-63c8b14ea08a18c884d05a3431716047.tif",
          "values of the first directory lie outside the file: Pillow stops there, the chain goes on");

  /** Pillow's modes are what it decodes to, ours what is stored. */
  private static final Map<String, Set<String>> MODELS =
      Map.ofEntries(
          Map.entry("1", Set.of("GRAY", "PALETTE")),
          Map.entry("L", Set.of("GRAY", "PALETTE")),
          Map.entry("I", Set.of("GRAY")),
          Map.entry("F", Set.of("GRAY")),
          Map.entry("I;16", Set.of("GRAY")),
          Map.entry("I;16B", Set.of("GRAY")),
          Map.entry("LA", Set.of("GRAY_ALPHA")),
          Map.entry("P", Set.of("PALETTE")),
          Map.entry("PA", Set.of("PALETTE")),
          Map.entry("RGB", Set.of("RGB", "YCBCR", "RGBA")), // no alpha in Pillow's 16-bit BMP
          Map.entry("RGBX", Set.of("RGB")),
          Map.entry("RGBA", Set.of("RGBA", "GRAY_ALPHA")), // Pillow's 16-bit gray with alpha
          Map.entry("CMYK", Set.of("CMYK", "YCCK")),
          Map.entry("LAB", Set.of("LAB")));

  @Test
  void agreesWithPillowOnEveryFileThatPillowOpens() throws IOException {
    List<String> differences = new ArrayList<>();
    for (String set : List.of("formats", "hostile")) {
      for (SharedCorpus.Entry entry : SharedCorpus.entries(set)) {
        if (entry.pillowOpens() && !KNOWN.containsKey(entry.path())) {
          compare(entry, differences);
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  private static void compare(SharedCorpus.Entry entry, List<String> differences)
      throws IOException {
    byte[] content = entry.content();
    ImageFormat format = Headers.sniff(content);
    if (format == null) {
      differences.add(entry.path() + " not recognised: " + entry.column("format"));
      return;
    }
    Outcome<ImageHeader> outcome = Headers.read(content, format, Limits.DEFAULT);
    if (outcome instanceof Outcome.Failed<ImageHeader> failed) {
      if (failed.error().code() != ImageError.Code.UNSUPPORTED) {
        differences.add(entry.path() + " " + failed.error());
      }
      return;
    }
    ImageHeader header = ((Outcome.Ok<ImageHeader>) outcome).value();
    String ours = header.width() + "x" + header.height() + " frames " + header.frameCount();
    String theirs =
        entry.column("width") + "x" + entry.column("height") + " frames " + entry.column("frames");
    if (!ours.equals(theirs)) {
      differences.add(entry.path() + " ours " + ours + ", Pillow's " + theirs);
    }
    String theirMode = entry.column("pil_mode");
    if (!MODELS.getOrDefault(theirMode, Set.of()).contains(header.colorModel())) {
      differences.add(
          entry.path() + " ours " + header.colorModel() + ", Pillow's mode " + theirMode);
    }
  }

  @Test
  void neverThrowsOnHostileFilesAndTellsEachFailure() throws IOException {
    for (SharedCorpus.Entry entry : SharedCorpus.entries("hostile")) {
      byte[] content = entry.content();
      ImageFormat format = Headers.sniff(content);
      if (format != null) {
        Outcome<ImageHeader> outcome = Headers.read(content, format, Limits.DEFAULT);
        String size =
            outcome.fold(
                header -> header.width() > 0 && header.height() > 0 ? "whole" : "empty",
                error -> error.stage() == Stage.HEADER ? "told" : "untold");
        assertThat(size).as(entry.path()).isIn("whole", "told");
      }
    }
  }

  @Test
  void refusesOnlyBombsAmongFilesThatPillowDecodes() throws IOException {
    List<String> refused = new ArrayList<>();
    for (String set : List.of("formats", "hostile", "photos")) {
      for (SharedCorpus.Entry entry : SharedCorpus.entries(set)) {
        byte[] content = entry.content();
        ImageFormat format = Headers.sniff(content);
        if (format != null && format.decoded() && entry.pillowOpens()) {
          Headers.read(content, format, Limits.DEFAULT)
              .then(header -> Headers.check(header, content.length, Limits.DEFAULT))
              .fold(
                  header -> null,
                  error ->
                      KNOWN.containsKey(entry.path())
                          ? null
                          : refused.add(entry.path() + " " + error));
        }
      }
    }
    assertThat(refused).isEmpty();
  }
}
