package org.imagelake.image.quality;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import org.imagelake.image.Raster;

/** Known operations that make any picture worse. */
enum Degradation {
  BLUR(pixels -> blurred(pixels, 5)),
  STRONG_BLUR(pixels -> blurred(pixels, 15)),
  NOISE(pixels -> noisy(pixels, 12)),
  STRONG_NOISE(pixels -> noisy(pixels, 30)),
  DARK(pixels -> toned(pixels, v -> v * 0.25)),
  OVEREXPOSED(pixels -> toned(pixels, v -> v * 2.2)),
  LOW_CONTRAST(pixels -> toned(pixels, v -> 128 + 0.3 * (v - 128))),
  PALE(pixels -> ToneFaults.chroma(pixels, 0.2)),
  JPEG(pixels -> JpegCopy.of(pixels, 10)),
  HALF_SIZE(pixels -> smaller(pixels, 2)),
  QUARTER_SIZE(pixels -> smaller(pixels, 4));

  private final UnaryOperator<HeapPixels> operation;

  Degradation(UnaryOperator<HeapPixels> operation) {
    this.operation = operation;
  }

  HeapPixels of(HeapPixels pixels) {
    return operation.apply(pixels);
  }

  private static HeapPixels toned(HeapPixels pixels, IntToDoubleFunction tone) {
    byte[] rgb = pixels.raster().rgb();
    return channels(pixels, i -> tone.applyAsDouble(rgb[i] & 0xFF));
  }

  private static HeapPixels noisy(HeapPixels pixels, double sigma) {
    Random random = new Random(41);
    byte[] rgb = pixels.raster().rgb();
    return channels(pixels, i -> (rgb[i] & 0xFF) + sigma * random.nextGaussian());
  }

  private static HeapPixels smaller(HeapPixels pixels, int times) {
    return new HeapPixels(pixels.reduce(Math.max(pixels.width(), pixels.height()) / times));
  }

  /** Twice a box of that many pixels each way. */
  private static HeapPixels blurred(HeapPixels pixels, int size) {
    int step = 3 * pixels.width();
    HeapPixels result = pixels;
    for (int pass = 0; pass < 2; pass++) {
      result = boxed(boxed(result, 3, size), step, size);
    }
    return result;
  }

  private static HeapPixels boxed(HeapPixels pixels, int step, int size) {
    byte[] rgb = pixels.raster().rgb();
    int row = 3 * pixels.width();
    return channels(
        pixels,
        i -> {
          int sum = 0;
          int count = 0;
          for (int k = -size / 2; k <= size / 2; k++) {
            int from = i + k * step;
            boolean inside = from >= 0 && from < rgb.length;
            if (inside && (step == row || from / row == i / row)) {
              sum += rgb[from] & 0xFF;
              count++;
            }
          }
          return (double) sum / count;
        });
  }

  /** Each byte by its index; values beyond 0–255 are cut. */
  private static HeapPixels channels(HeapPixels pixels, IntToDoubleFunction value) {
    byte[] out = new byte[3 * pixels.raster().pixelCount()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) Math.round(Math.max(0, Math.min(255, value.applyAsDouble(i))));
    }
    return new HeapPixels(new Raster(pixels.width(), pixels.height(), out));
  }
}
