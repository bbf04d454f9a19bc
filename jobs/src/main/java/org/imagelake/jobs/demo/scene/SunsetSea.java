package org.imagelake.jobs.demo.scene;

/** A low sun over the sea: streaks of lit cloud above, a glittering path on the water below. */
final class SunsetSea implements Scene {
  private static final double HORIZON = 0.56;
  private static final double SUN_Y = 0.47;
  private static final Rgb HIGH = Rgb.hex(0x35487F);
  private static final Rgb MIDDLE = Rgb.hex(0xC77B72);
  private static final Rgb LOW = Rgb.hex(0xF7B95C);
  private static final Rgb SUN = Rgb.hex(0xFFF3CF);
  private static final Rgb CLOUD_DARK = Rgb.hex(0x4B3F62);
  private static final Rgb CLOUD_LIT = Rgb.hex(0xF58A55);
  private static final Rgb WATER = Rgb.hex(0x1B2F4C);

  @Override
  public String id() {
    return "sunset_sea";
  }

  @Override
  public Picture paint(int width, int height, long seed) {
    Noise noise = new Noise(seed);
    double sunX = (double) width / height * (0.3 + 0.4 * noise.hash(1, 1));
    return Picture.render(
        width, height, (x, y) -> y < HORIZON ? sky(noise, x, y, sunX) : sea(noise, x, y, sunX));
  }

  private static Rgb sky(Noise noise, double x, double y, double sunX) {
    double up = (HORIZON - y) / HORIZON;
    Rgb base = LOW.mix(MIDDLE, up * 2.4).mix(HIGH, (up - 0.25) * 1.5);
    double distance = length(x - sunX, (y - SUN_Y) * 1.05);
    Rgb glow = SUN.times(0.42 * Math.exp(-distance * 6));
    Rgb lit = base.plus(glow).mix(SUN, 1 - Noise.step(0.044, 0.05, distance));
    double stretch = 1.4 / (up + 0.25);
    double cloud = noise.fractal(x * 1.6 * stretch + 3, y * 13 * stretch * 0.6, 6);
    double edge = noise.fractal(x * 1.6 * stretch + 3, (y + 0.012) * 13 * stretch * 0.6, 3);
    double cover = Noise.step(0.5, 0.64, cloud) * (0.25 + 0.75 * Noise.step(0.03, 0.25, up));
    double fire = Noise.step(-0.05, 0.10, cloud - edge + 0.06 - up * 0.05);
    return lit.mix(CLOUD_DARK.mix(CLOUD_LIT, fire * Math.exp(-distance * 1.1)), cover * 0.88);
  }

  /** Math.hypot guards against overflow, which is far away here, at ten times the cost. */
  private static double length(double x, double y) {
    return Math.sqrt(x * x + y * y);
  }

  private static Rgb sea(Noise noise, double x, double y, double sunX) {
    double below = y - HORIZON + 0.004;
    double depth = 0.05 / below;
    double swell = noise.fractal((x - sunX) * depth * 22 + 40, depth * 90, 4) - 0.5;
    double ripple = noise.fractal((x - sunX) * depth * 90 + 7, depth * 330 + 5, 3) - 0.5;
    double wave = swell + 0.6 * ripple;
    double mirrored = Math.max(0.02, HORIZON - below * 0.9 - Math.abs(wave) * 0.35);
    Rgb reflected = sky(noise, x + wave * 0.1, mirrored, sunX);
    Rgb water = WATER.times(0.75 + 0.9 * wave).mix(reflected, 0.6 - 0.5 * below);
    double spread = 0.03 + below * 0.28;
    double path = Math.exp(-((x - sunX) * (x - sunX)) / (spread * spread));
    double sparkle = Noise.step(0.02, 0.22, wave) * path;
    return water.mix(SUN, sparkle * 0.9).plus(LOW.times(path * 0.16));
  }
}
