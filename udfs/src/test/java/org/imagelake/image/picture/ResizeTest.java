package org.imagelake.image.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.imagelake.image.codec.PillowOracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ResizeTest {
  private static final Path SCRIPT = Path.of("src/test/resources/oracle/pillow_resize.py");
  private static final List<String> MODES = List.of("L", "LA", "RGB", "RGBA");

  @ParameterizedTest
  @CsvSource({
    "400, 300, 100, 100, 75",
    "300, 400, 100, 75, 100",
    "1000, 3, 100, 100, 1",
    "3, 1000, 100, 1, 100",
    "401, 200, 100, 100, 50",
    "100000, 1, 7, 7, 1"
  })
  void keepsTheAspect(int width, int height, int longSide, int newWidth, int newHeight) {
    Bitmap source = Bitmaps.noise(width, height, PixelLayout.GRAY, 8, 2);
    Bitmap small = Resize.fit(source, longSide);
    assertThat(small.width()).isEqualTo(newWidth);
    assertThat(small.height()).isEqualTo(newHeight);
  }

  @Test
  void neverEnlarges() {
    Bitmap source = Bitmaps.noise(40, 30, PixelLayout.RGB, 8, 2);
    assertThat(Resize.fit(source, 40)).isSameAs(source);
    assertThat(Resize.fit(source, Integer.MAX_VALUE)).isSameAs(source);
    assertThatThrownBy(() -> Resize.fit(source, 0)).hasMessageContaining("found 0");
  }

  @ParameterizedTest
  @EnumSource(PixelLayout.class)
  void isPillowsLanczosWithinALevel(PixelLayout layout) throws Exception {
    assumeTrue(PillowOracle.isInstalled(), "no Pillow here");
    for (int longSide : new int[] {160, 101, 52}) {
      Bitmap source = Bitmaps.noise(161, 97, layout, 8, 3);
      Bitmap small = Resize.fit(source, longSide);
      byte[] truth = pillow(source, small, MODES.get(layout.channels() - 1));
      assertThat(largestVisibleDifference(small, truth)).as("to %d", longSide).isLessThan(2);
    }
  }

  private static double largestVisibleDifference(Bitmap found, byte[] truth) {
    double largest = 0;
    for (int i = 0; i < truth.length; i++) {
      largest = Math.max(largest, visibleDifference(found, truth, i));
    }
    return largest;
  }

  /** Colours of nearly transparent pixels were divided by a small alpha: they count by it. */
  private static double visibleDifference(Bitmap found, byte[] truth, int i) {
    int channels = found.layout().channels();
    int alphaAt = i / channels * channels + channels - 1;
    boolean color = found.layout().hasAlpha() && i != alphaAt;
    double weight = color ? (truth[alphaAt] & 0xFF) / 255.0 : 1;
    return weight * Math.abs((found.samples()[i] & 0xFF) - (truth[i] & 0xFF));
  }

  @Test
  void isPillowsLanczosFor16BitsWithinATenthOfALevel() throws Exception {
    assumeTrue(PillowOracle.isInstalled(), "no Pillow here");
    Bitmap source = Bitmaps.waves(161, 97, PixelLayout.GRAY, 16);
    Bitmap small = Resize.fit(source, 60);
    byte[] truth = pillow(source, small, "F");
    int largest = 0;
    for (int i = 0; i < truth.length / 2; i++) {
      int difference = Bitmaps.sample(small.samples(), i, 16) - Bitmaps.sample(truth, i, 16);
      largest = Math.max(largest, Math.abs(difference));
    }
    assertThat(largest).isLessThan(26);
  }

  @ParameterizedTest
  @EnumSource(PixelLayout.class)
  void averagingFirstIsHardlyToBeTold(PixelLayout layout) throws Exception {
    assumeTrue(PillowOracle.isInstalled(), "no Pillow here");
    Bitmap source = Bitmaps.waves(1503, 1001, layout, 8);
    for (int longSide : new int[] {330, 128, 31}) {
      Bitmap small = Resize.fit(source, longSide);
      byte[] truth = pillow(source, small, MODES.get(layout.channels() - 1));
      assertThat(psnr(small, truth)).as("to %d", longSide).isGreaterThan(40);
    }
  }

  private static double psnr(Bitmap found, byte[] truth) {
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      double difference = visibleDifference(found, truth, i);
      sum += difference * difference;
    }
    return 10 * Math.log10(255 * 255 * truth.length / Math.max(sum, 1e-9));
  }

  @Test
  void transparentColoursDoNotBleed() {
    Bitmap source = new Bitmap(64, 64, PixelLayout.RGBA, 8, new byte[64 * 64 * 4]);
    for (int i = 0; i < 64 * 64; i++) {
      boolean visible = i % 64 < 31;
      source.samples()[4 * i + (visible ? 0 : 1)] = (byte) 255; // red beside unseen green
      source.samples()[4 * i + 3] = (byte) (visible ? 255 : 0);
    }
    for (int longSide : new int[] {20, 7}) {
      byte[] samples = Resize.fit(source, longSide).samples();
      for (int i = 0; i < samples.length; i += 4) {
        assertThat(samples[i + 1]).isZero();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"8, 90", "8, 13", "16, 90", "16, 13"})
  void flatStaysFlat(int depth, int longSide) {
    Bitmap source = Bitmaps.noise(300, 200, PixelLayout.RGBA, depth, 1);
    Arrays.fill(source.samples(), (byte) 255);
    assertThat(Resize.fit(source, longSide).samples()).containsOnly((byte) 255);
  }

  private static byte[] pillow(Bitmap source, Bitmap small, String mode)
      throws IOException, InterruptedException {
    String line =
        "%s %d %d %d %d\n"
            .formatted(mode, source.width(), source.height(), small.width(), small.height());
    Process process = PillowOracle.start(SCRIPT);
    try (OutputStream question = process.getOutputStream()) {
      question.write(line.getBytes(StandardCharsets.US_ASCII));
      question.write(source.samples());
    }
    byte[] answer = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    return answer;
  }
}
