package org.imagelake.image.enhance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;

/** Questions to an oracle: integer arithmetic and {@link Random} alone, the same everywhere. */
record EnhanceCase(String enhancement, double argument, Bitmap bitmap) {
  private static final double[] FACTORS = {0.1, 0.37, 0.7, 0.999, 1, 1.1, 1.7, 2.2, 2.71, 3};

  /** Cases of every enhancement that Pillow has, of pictures up to that size. */
  static List<EnhanceCase> pillow(int rounds, int largest, long seed) {
    Random random = new Random(seed);
    List<EnhanceCase> cases = new ArrayList<>();
    for (String id : List.of("brightness", "contrast", "saturation", "sharpness")) {
      for (double factor : FACTORS) {
        add(cases, id, factor, rounds, largest, random);
      }
    }
    for (double cutoff : new double[] {0, 0.1, 0.5, 1, 3.7, 10, 25, 49}) {
      add(cases, "auto_levels", cutoff, rounds, largest, random);
    }
    for (int i = 0; i < 10; i++) {
      add(cases, "histogram_equalization", 0, rounds, largest, random);
    }
    for (double amount : new double[] {0, 0.01, 0.5, 1.15, 1.5, 3, 5}) {
      add(cases, "sharpen", amount, rounds, largest, random);
    }
    return cases;
  }

  private static void add(
      List<EnhanceCase> cases, String id, double argument, int rounds, int largest, Random random) {
    for (int i = 0; i < rounds; i++) {
      for (PixelLayout layout : PixelLayout.values()) {
        int width = 1 + random.nextInt(largest);
        int height = 1 + random.nextInt(largest);
        cases.add(new EnhanceCase(id, argument, scene(width, height, layout, 8, random)));
      }
    }
  }

  /** A slope with noise between two levels, drawn anew for each channel. */
  static Bitmap scene(int width, int height, PixelLayout layout, int bitDepth, Random random) {
    int bytes = bitDepth / 8;
    int channels = layout.channels();
    byte[] samples = new byte[width * height * channels * bytes + random.nextInt(9)];
    random.nextBytes(samples);
    for (int c = 0; c < channels; c++) {
      int low = random.nextInt(256);
      int range = random.nextInt(256);
      int noise = 1 + random.nextInt(60);
      for (int i = 0; i < width * height; i++) {
        int slope = range * (i % width + i / width) / (width + height);
        int value = low + slope + random.nextInt(noise) - noise / 2;
        samples[(i * channels + c) * bytes] = (byte) Math.max(0, Math.min(255, value));
      }
    }
    return new Bitmap(width, height, layout, bitDepth, samples);
  }

  @Override
  public String toString() {
    return "%s=%s of %dx%d %s"
        .formatted(enhancement, argument, bitmap.width(), bitmap.height(), bitmap.layout());
  }
}
