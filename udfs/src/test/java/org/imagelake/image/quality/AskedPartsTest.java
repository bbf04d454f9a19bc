package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.ImageAnalysis;
import org.imagelake.image.ImageAnalyzer;
import org.imagelake.image.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every combination of what can be asked for fills exactly the columns asked for. */
class AskedPartsTest {
  private static final Set<String> DETAIL_ISSUES = Set.of("blurry", "noisy", "jpeg_artifacts");
  private static final byte[] CONTENT = jpeg();

  private static byte[] jpeg() {
    HeapPixels scene = SeededScenes.scene(5, 800, 600);
    BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    for (int p = 0; p < 800 * 600; p++) {
      image.setRGB(p % 800, p / 800, JpegCopy.color(scene.raster().rgb(), p));
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return content.toByteArray();
  }

  static Stream<Arguments> combinations() {
    return IntStream.range(0, 1 << Part.values().length)
        .boxed()
        .flatMap(
            bits -> {
              Set<Part> parts = EnumSet.noneOf(Part.class);
              for (Part part : Part.values()) {
                if ((bits >> part.ordinal() & 1) == 1) {
                  parts.add(part);
                }
              }
              return Stream.of(
                  Arguments.of(parts, false, false),
                  Arguments.of(parts, false, true),
                  Arguments.of(parts, true, false),
                  Arguments.of(parts, true, true));
            });
  }

  @ParameterizedTest(name = "{0}, fast {1}, histograms {2}")
  @MethodSource("combinations")
  void fillsWhatIsAskedFor(Set<Part> parts, boolean fast, boolean histograms) {
    AnalysisSettings settings =
        new AnalysisSettings(parts, 200, fast, histograms, false, "default", Limits.DEFAULT);
    ImageAnalysis found = new ImageAnalyzer(settings).analyze(CONTENT);
    assertThat(found.error()).isNull();
    assertThat(filled(found)).isEqualTo(expected(parts, histograms));
    if (found.quality() != null) {
      assertThat(found.quality().sharpness() == null).isEqualTo(fast);
      assertThat(found.quality().noise() == null).isEqualTo(fast);
      assertThat(found.quality().blockiness() == null).isEqualTo(fast);
      assertThat(found.quality().brightness()).isNotNull();
      assertThat(found.quality().score()).isNotNull();
      for (Issue issue : found.issues()) {
        boolean unknown = fast && DETAIL_ISSUES.contains(issue.issue());
        assertThat(issue.measured() == null).as(issue.issue()).isEqualTo(unknown);
        assertThat(issue.confidence() == null).as(issue.issue()).isEqualTo(unknown);
        assertThat(issue.flagged() == null).as(issue.issue()).isEqualTo(unknown);
      }
    }
  }

  private static Set<String> expected(Set<Part> parts, boolean histograms) {
    Set<String> columns = new LinkedHashSet<>(Set.of("contentSha256", "format", "pixels"));
    if (parts.contains(Part.QUALITY)) {
      columns.addAll(Set.of("quality", "issues"));
    }
    if (parts.contains(Part.COLORS)) {
      columns.add("colors");
    }
    if (parts.contains(Part.HASH)) {
      columns.add("phash");
    }
    if (histograms) {
      columns.add("histogram");
    }
    return columns;
  }

  /** The file has no metadata: those columns may be empty records or null. */
  private static Set<String> filled(ImageAnalysis found) {
    Set<String> columns = new LinkedHashSet<>();
    for (RecordComponent column : ImageAnalysis.class.getRecordComponents()) {
      if (!Set.of("camera", "taken", "gps", "description").contains(column.getName())
          && value(found, column) != null) {
        columns.add(column.getName());
      }
    }
    return columns;
  }

  private static Object value(ImageAnalysis found, RecordComponent column) {
    try {
      return column.getAccessor().invoke(found);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(column.getName(), e);
    }
  }
}
