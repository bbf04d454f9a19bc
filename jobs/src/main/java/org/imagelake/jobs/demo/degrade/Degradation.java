package org.imagelake.jobs.demo.degrade;

import java.util.Locale;
import java.util.SplittableRandom;
import org.imagelake.jobs.demo.scene.Blur;
import org.imagelake.jobs.demo.scene.Picture;

/** A way to spoil a picture, named like the issue that it causes. */
public enum Degradation {
  /** Three and a half stops less light. */
  DARK {
    @Override
    void spoil(Picture picture, SplittableRandom random) {
      expose(picture, 0.085);
    }
  },
  /** Two and a half stops more light, with the highlights lost. */
  OVEREXPOSED {
    @Override
    void spoil(Picture picture, SplittableRandom random) {
      expose(picture, 6.5);
    }
  },
  /** The tones squeezed to a fifth of their range, as through fog. */
  LOW_CONTRAST {
    @Override
    void spoil(Picture picture, SplittableRandom random) {
      float[] samples = picture.samples();
      for (int i = 0; i < samples.length; i++) {
        samples[i] = 0.46f + 0.17f * (Math.min(1f, Math.max(0f, samples[i])) - 0.5f);
      }
    }
  },
  /** Far out of focus. */
  BLURRY {
    @Override
    void spoil(Picture picture, SplittableRandom random) {
      double radius = Math.max(3.5, picture.height() / 110.0);
      Blur.soften(picture.samples(), picture.width(), picture.height(), 3, radius);
    }
  },
  /** A tenth of the chroma left. */
  UNDERSATURATED {
    @Override
    void spoil(Picture picture, SplittableRandom random) {
      saturate(picture, 0.1f);
    }
  },
  /** Forty times the chroma: what is not gray is at the edge of the gamut. */
  OVERSATURATED {
    @Override
    void spoil(Picture picture, SplittableRandom random) {
      saturate(picture, 40f);
    }
  },
  /** White balance set for another light: red up, blue down, or the other way about. */
  COLOR_CAST {
    @Override
    void spoil(Picture picture, SplittableRandom random) {
      double warm = random.nextBoolean() ? 1 : -1;
      Curve[] curves = {
        Curve.exposure(Math.pow(2.4, warm)),
        Curve.exposure(0.95),
        Curve.exposure(Math.pow(0.35, warm))
      };
      float[] samples = picture.samples();
      for (int i = 0; i < samples.length; i++) {
        samples[i] = curves[i % 3].at(samples[i]);
      }
    }
  },
  /** Shot noise that grows with the light, and read noise beneath it. */
  NOISY {
    @Override
    void spoil(Picture picture, SplittableRandom random) {
      float[] samples = picture.samples();
      for (int i = 0; i < samples.length; i++) {
        float light = Curve.LIGHT.at(samples[i]);
        double sigma = Math.sqrt(0.0001 + 0.02 * light);
        samples[i] = Curve.DISPLAY.at((float) (light + sigma * bell(random)));
      }
    }
  },
  /** Nothing to the pixels themselves: the picture is made small. */
  LOW_RESOLUTION {
    @Override
    void spoil(Picture picture, SplittableRandom random) {}
  },
  /** Nothing to the pixels themselves: the file is compressed until its blocks show. */
  JPEG_ARTIFACTS {
    @Override
    void spoil(Picture picture, SplittableRandom random) {}
  };

  abstract void spoil(Picture picture, SplittableRandom random);

  /** The id of the issue. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A spoiled copy; the same seed spoils alike. */
  public Picture apply(Picture picture, long seed) {
    Picture copy = picture.copy();
    spoil(copy, new SplittableRandom(seed + ordinal()));
    return copy;
  }

  private static void expose(Picture picture, double gain) {
    Curve curve = Curve.exposure(gain);
    float[] samples = picture.samples();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = curve.at(samples[i]);
    }
  }

  /** Near enough to a standard normal: four bytes have variance 4 · (256² − 1) / 12. */
  private static double bell(SplittableRandom random) {
    int bits = random.nextInt();
    int sum = (bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) + (bits >>> 24);
    return (sum - 510) / 147.8;
  }

  private static void saturate(Picture picture, float factor) {
    float[] samples = picture.samples();
    for (int i = 0; i < samples.length; i += 3) {
      float luma = 0.299f * samples[i] + 0.587f * samples[i + 1] + 0.114f * samples[i + 2];
      for (int channel = i; channel < i + 3; channel++) {
        samples[channel] = luma + factor * (samples[channel] - luma);
      }
    }
  }
}
