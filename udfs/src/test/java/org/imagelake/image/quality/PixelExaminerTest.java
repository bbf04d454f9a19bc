package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.imagelake.image.AnalysisSettings;
import org.imagelake.image.AnalysisSettings.Part;
import org.imagelake.image.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelExaminerTest {
  private static final Random RANDOM = new Random(7);
  private static final HeapPixels SCENE =
      HeapPixels.paint(
          300, 200, (x, y) -> HeapPixels.gray(x * 0.7 + RANDOM.nextInt(30)) | (y > 150 ? 0x80 : 0));

  /** What black-and-white pictures are not judged by. */
  private static final Set<String> COLOR_FAULTS = Set.of("undersaturated", "color_cast");

  @ParameterizedTest
  @CsvSource({"1,1", "1,40", "40,1", "2,2", "3,3", "8,8", "33,65"})
  void everyColumnIsFiniteForConstantPicturesOfAnySize(int width, int height) {
    for (int color : new int[] {0x000000, 0x808080, 0xFFFFFF, 0xFF0000}) {
      HeapPixels pixels = HeapPixels.paint(width, height, (x, y) -> color);
      PixelMeasures found = examine(pixels, AnalysisSettings.DEFAULT, false);
      assertFinite(found.quality());
      for (Issue issue : found.issues()) {
        if (found.colors().grayscale() && COLOR_FAULTS.contains(issue.issue())) {
          assertThat(issue.measured()).as(issue.issue()).isNull();
          assertThat(issue.flagged()).as(issue.issue()).isNull();
        } else {
          assertFinite(issue);
        }
      }
      assertThat(found.colors().dominant()).hasSize(1);
      assertThat(found.colors().dominant().get(0).ratio()).isEqualTo(1.0);
      assertThat(found.phash()).isZero();
    }
  }

  @Test
  void reducedPixelsLeaveDetailUnknown() {
    PixelMeasures found = examine(SCENE, AnalysisSettings.DEFAULT, true);
    assertThat(found.quality().sharpness()).isNull();
    assertThat(found.quality().noise()).isNull();
    assertThat(found.quality().blockiness()).isNull();
    assertThat(found.quality().brightness()).isNotNull();
    for (Issue issue : found.issues()) {
      boolean needsDetail = Set.of("blurry", "noisy", "jpeg_artifacts").contains(issue.issue());
      assertThat(issue.measured() == null).as(issue.issue()).isEqualTo(needsDetail);
      assertThat(issue.flagged() == null).as(issue.issue()).isEqualTo(needsDetail);
      assertThat(issue.threshold()).isNotNull();
    }
  }

  @Test
  void onlyWhatIsAskedForIsThere() {
    for (Part part : Part.values()) {
      PixelMeasures found = examine(SCENE, asking(EnumSet.of(part)), false);
      assertThat(found.quality() != null).isEqualTo(part == Part.QUALITY);
      assertThat(found.issues() != null).isEqualTo(part == Part.QUALITY);
      assertThat(found.colors() != null).isEqualTo(part == Part.COLORS);
      assertThat(found.phash() != null).isEqualTo(part == Part.HASH);
      assertThat(found.histogram()).isNull();
    }
  }

  @Test
  void histogramsCountEveryPixel() {
    AnalysisSettings settings =
        new AnalysisSettings(
            EnumSet.noneOf(Part.class), 100, false, true, false, "default", Limits.DEFAULT);
    Histogram histogram = examine(SCENE, settings, false).histogram();
    assertThat(sum(histogram.luma())).isEqualTo(300 * 200);
    assertThat(sum(histogram.red())).isEqualTo(100 * 67);
  }

  @Test
  void aRampHasItsClosedFormTone() {
    HeapPixels ramp = HeapPixels.paint(256, 64, (x, y) -> x * 0x010101);
    Quality quality = examine(ramp, AnalysisSettings.DEFAULT, false).quality();
    assertThat(quality.brightness()).isEqualTo(127.5, within(1e-9));
    assertThat(quality.contrast()).isEqualTo(Math.sqrt((256.0 * 256 - 1) / 12), within(1e-9));
    assertThat(quality.entropy()).isEqualTo(8, within(1e-9));
    assertThat(quality.dynamicRange()).isEqualTo(251);
    assertThat(quality.shadowsClipped()).isEqualTo(6 / 256.0, within(1e-12));
    assertThat(quality.highlightsClipped()).isEqualTo(6 / 256.0, within(1e-12));
    assertThat(quality.saturation()).isZero();
    assertThat(quality.colorfulness()).isZero();
  }

  private static AnalysisSettings asking(Set<Part> parts) {
    return new AnalysisSettings(parts, 1024, false, false, false, "default", Limits.DEFAULT);
  }

  private static PixelMeasures examine(
      HeapPixels pixels, AnalysisSettings settings, boolean reduced) {
    return PixelExaminer.examine(pixels, 1, reduced, pixels.width(), pixels.height(), settings);
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  private static void assertFinite(Record row) {
    for (RecordComponent column : row.getClass().getRecordComponents()) {
      try {
        Object value = column.getAccessor().invoke(row);
        assertThat(value).as(column.getName()).isNotNull();
        if (value instanceof Double number) {
          assertThat(Double.isFinite(number)).as(column.getName() + " " + number).isTrue();
        }
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new AssertionError(column.getName(), e);
      }
    }
  }
}
