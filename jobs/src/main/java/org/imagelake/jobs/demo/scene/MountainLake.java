package org.imagelake.jobs.demo.scene;

/** Ridges in haze under a cloudy sky, mirrored in a lake. */
final class MountainLake implements Scene {
  static final double SHORE = 0.66;
  private static final Rgb GLINT = Rgb.of(0.1, 0.12, 0.13);
  private static final Rgb ZENITH = Rgb.hex(0x3F74B8);
  private static final Rgb HORIZON = Rgb.hex(0xD9E4EA);
  private static final Rgb CLOUD = Rgb.hex(0xF4F4F2);
  private static final Rgb ROCK = Rgb.hex(0x4E5258);
  private static final Rgb SNOW = Rgb.hex(0xEDF1F6);
  private static final Rgb FOREST = Rgb.hex(0x24402B);
  private static final Rgb MEADOW = Rgb.hex(0x7E8F3F);
  private static final Rgb DEEP = Rgb.hex(0x163A4A);

  @Override
  public String id() {
    return "mountain_lake";
  }

  @Override
  public Picture paint(int width, int height, long seed) {
    Noise noise = new Noise(seed);
    Relief relief = new Relief(noise, width, height);
    return Picture.render(
        width,
        height,
        (x, y) -> {
          if (y < SHORE) {
            return land(noise, relief, x, y);
          }
          double depth = (y - SHORE) / (1 - SHORE);
          double wave = noise.fractal(x * 9, 60 * Math.sqrt(depth + 0.02), 3) - 0.5;
          double mirrored = SHORE - (y - SHORE) * 1.15 + wave * 0.07 * (0.2 + depth);
          Rgb reflection = land(noise, relief, x + wave * 0.03, Math.min(SHORE - 0.002, mirrored));
          double glint = Noise.step(0.62, 0.8, noise.fractal(x * 30, 400 * depth, 2));
          return reflection.mix(DEEP, 0.28 + 0.4 * depth).plus(GLINT.times(glint * depth));
        });
  }

  private static Rgb land(Noise noise, Relief relief, double x, double y) {
    if (y > relief.trees(x)) {
      double light = noise.fractal(x * 70, y * 70, 3);
      Rgb shade = FOREST.times(0.55 + 0.9 * light);
      return shade.mix(MEADOW.times(0.6 + 0.6 * light), Noise.step(SHORE - 0.03, SHORE, y));
    }
    for (int ridge = Relief.RIDGES - 1; ridge >= 0; ridge--) {
      double crest = relief.crest(ridge, x);
      if (y > crest) {
        return slope(noise, x, y, y - crest, ridge);
      }
    }
    return sky(noise, x, y);
  }

  private static Rgb slope(Noise noise, double x, double y, double below, int ridge) {
    double grain = noise.ridged(x * 9 + ridge * 7 - below * 6, y * 13, 5);
    double snowline = 0.02 + 0.13 * noise.fractal(x * 8, y * 8, 3);
    Rgb rock = ROCK.mix(FOREST, Noise.step(0.12, 0.28, below) * 0.8).times(0.45 + 0.95 * grain);
    Rgb lit = rock.mix(SNOW.times(0.62 + 0.42 * grain), 1 - Noise.step(0.3, 1.1, below / snowline));
    return lit.mix(HORIZON, 0.34 - 0.14 * ridge + 0.16 * Noise.step(0.05, 0.3, below));
  }

  private static Rgb sky(Noise noise, double x, double y) {
    Rgb clear = ZENITH.mix(HORIZON, y / 0.5);
    double far = 0.6 / (0.75 - y);
    double cloud = noise.fractal(x * 2.2 * far + 5, far * 4.5, 6);
    double shade = noise.fractal(x * 2.2 * far + 5.2, far * 4.5 + 0.25, 3);
    return clear.mix(CLOUD.times(0.82 + 0.26 * (1 - shade)), Noise.step(0.47, 0.68, cloud) * 0.95);
  }
}
