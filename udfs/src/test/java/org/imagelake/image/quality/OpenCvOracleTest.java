package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.imagelake.image.AnalysisSettings;
import org.junit.jupiter.api.Test;

/** The measures are those that OpenCV and NumPy compute of the same pixels. */
class OpenCvOracleTest {
  private static final Map<String, Function<Quality, Double>> COLUMNS =
      Map.of(
          "brightness", Quality::brightness,
          "contrast", Quality::contrast,
          "sharpness", Quality::sharpness,
          "saturation", Quality::saturation,
          "noise", Quality::noise,
          "entropy", Quality::entropy,
          "colorfulness", Quality::colorfulness);

  /**
   * OpenCV weighs luma in 14 bits, we in 16, so that one pixel in some hundreds is off by 1; its
   * HSV saturation is rounded for each pixel.
   */
  private static double tolerance(String measure, double value) {
    return switch (measure) {
      case "colorfulness" -> 1e-9 * Math.max(1, value);
      case "saturation" -> 0.15;
      case "sharpness" -> 0.02 + 2e-4 * value;
      default -> 0.01;
    };
  }

  @Test
  void equalsWhatWasRecorded() throws IOException {
    assertMeasures(OpenCvOracle.recorded());
  }

  @Test
  void equalsWhatOpenCvSaysNow() throws IOException {
    assumeTrue(OpenCvOracle.isInstalled(), "no Python with OpenCV here");
    assertMeasures(OpenCvOracle.live());
  }

  private static void assertMeasures(Map<String, Map<String, Double>> truth) {
    Map<String, HeapPixels> pictures = OpenCvOracle.pictures();
    assertThat(truth.keySet()).isEqualTo(pictures.keySet());
    pictures.forEach(
        (name, pixels) -> {
          Quality found =
              PixelExaminer.examine(
                      pixels, 1, false, pixels.width(), pixels.height(), AnalysisSettings.DEFAULT)
                  .quality();
          assertThat(truth.get(name).keySet()).isEqualTo(COLUMNS.keySet());
          truth
              .get(name)
              .forEach(
                  (measure, value) ->
                      assertThat(COLUMNS.get(measure).apply(found))
                          .as(name + " " + measure)
                          .isEqualTo(value, within(tolerance(measure, value))));
        });
  }
}
