package org.imagelake.image.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.imagelake.image.AnalysisSettings;
import org.junit.jupiter.api.Test;

/** A procedural scene with every fault put in by a known operation. */
class DegradedScenesTest {
  private static final int W = 900;
  private static final int H = 640;
  private static final HeapPixels CLEAN = scene();
  private static final PixelMeasures ORIGINAL = examine(CLEAN);

  /** Coloured squares of all tones, some of them finely striped, before a smooth gray ground. */
  private static HeapPixels scene() {
    Random random = new Random(20);
    int[] colors = random.ints(400, 0, 1 << 24).toArray();
    return HeapPixels.paint(
        W,
        H,
        (x, y) -> {
          int cell = x / 45 + y / 45 * 20;
          if (cell % 3 == 0) {
            return HeapPixels.gray(40 + 170.0 * y / H);
          }
          boolean stripe = cell % 5 == 0 && (x + y) / 3 % 2 == 0;
          return stripe ? 0x202020 : soften(colors[cell % colors.length]);
        });
  }

  private static int soften(int color) {
    return channels(color, v -> 60 + v * 2 / 5);
  }

  private static int channels(int color, IntUnaryOperator tone) {
    int out = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int v = tone.applyAsInt(color >> shift & 0xFF);
      out |= Math.max(0, Math.min(255, v)) << shift;
    }
    return out;
  }

  private static int at(int x, int y) {
    byte[] rgb = CLEAN.raster().rgb();
    int i = 3 * (Math.min(H - 1, y) * W + Math.min(W - 1, x));
    return (rgb[i] & 0xFF) << 16 | (rgb[i + 1] & 0xFF) << 8 | rgb[i + 2] & 0xFF;
  }

  private static HeapPixels toned(IntUnaryOperator tone) {
    return HeapPixels.paint(W, H, (x, y) -> channels(at(x, y), tone));
  }

  private static HeapPixels chroma(double factor) {
    return HeapPixels.paint(
        W,
        H,
        (x, y) -> {
          int color = at(x, y);
          int r = color >> 16 & 0xFF;
          int g = color >> 8 & 0xFF;
          int b = color & 0xFF;
          double luma = 0.299 * r + 0.587 * g + 0.114 * b;
          return channels(color, v -> (int) Math.round(luma + factor * (v - luma)));
        });
  }

  private static HeapPixels blurred() {
    return HeapPixels.paint(
        W,
        H,
        (x, y) -> {
          int r = 0;
          int g = 0;
          int b = 0;
          for (int dy = 0; dy < 12; dy++) {
            for (int dx = 0; dx < 12; dx++) {
              int color = at(x + dx, y + dy);
              r += color >> 16 & 0xFF;
              g += color >> 8 & 0xFF;
              b += color & 0xFF;
            }
          }
          return r / 144 << 16 | g / 144 << 8 | b / 144;
        });
  }

  private static HeapPixels noisy() {
    Random random = new Random(3);
    return HeapPixels.paint(
        W, H, (x, y) -> channels(at(x, y), v -> v + (int) (20 * random.nextGaussian())));
  }

  /** Every 8×8 block loses all but its mean and a quarter of its detail. */
  private static HeapPixels blocky() {
    return HeapPixels.paint(
        W,
        H,
        (x, y) -> {
          int centre = at(x / 8 * 8 + 4, y / 8 * 8 + 4);
          int color = at(x, y);
          int step = (x / 8 * 31 + y / 8 * 17) % 9 - 4;
          return mix(centre, color, step);
        });
  }

  private static int mix(int centre, int color, int step) {
    int out = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int v = (3 * (centre >> shift & 0xFF) + (color >> shift & 0xFF)) / 4 + step;
      out |= Math.max(0, Math.min(255, v)) << shift;
    }
    return out;
  }

  private static PixelMeasures examine(HeapPixels pixels) {
    return PixelExaminer.examine(
        pixels, 1, false, pixels.width(), pixels.height(), AnalysisSettings.DEFAULT);
  }

  private static Issue issue(PixelMeasures measures, String id) {
    return measures.issues().stream().filter(i -> i.issue().equals(id)).findFirst().orElseThrow();
  }

  private static void assertFault(String id, HeapPixels degraded) {
    PixelMeasures found = examine(degraded);
    assertThat(issue(ORIGINAL, id).flagged()).as("clean " + issue(ORIGINAL, id)).isFalse();
    assertThat(issue(found, id).flagged()).as("degraded " + issue(found, id)).isTrue();
    assertThat(found.quality().score()).isLessThan(ORIGINAL.quality().score());
    assertThat(found.quality().level()).isLessThanOrEqualTo(ORIGINAL.quality().level());
  }

  @Test
  void dark() {
    assertFault("dark", toned(v -> v / 4));
  }

  @Test
  void overexposed() {
    assertFault("overexposed", toned(v -> v * 2));
  }

  @Test
  void lowContrast() {
    assertFault("low_contrast", toned(v -> 130 + (v - 128) * 3 / 10));
  }

  @Test
  void blurry() {
    assertFault("blurry", blurred());
  }

  @Test
  void undersaturated() {
    assertFault("undersaturated", chroma(0.1));
  }

  @Test
  void oversaturated() {
    assertFault("oversaturated", chroma(16));
  }

  @Test
  void colorCast() {
    assertFault(
        "color_cast",
        HeapPixels.paint(W, H, (x, y) -> channels(at(x, y) & 0xFFFF00, v -> v) | blue(x, y) / 2));
  }

  private static int blue(int x, int y) {
    return at(x, y) & 0xFF;
  }

  @Test
  void noise() {
    assertFault("noisy", noisy());
  }

  @Test
  void lowResolution() {
    assertFault("low_resolution", new HeapPixels(CLEAN.reduce(300)));
  }

  @Test
  void jpegArtifacts() {
    assertFault("jpeg_artifacts", blocky());
  }
}
