package org.imagelake.jobs.demo.scene;

/** A narrow street in the sun, one side in shadow, seen along its length. */
final class Street implements Scene {
  private static final double HALF_WIDTH = 3.6;
  private static final double EYE = 1.7;

  /** How far from the vanishing point one ray a pixel is enough. */
  private static final double NEAR = 0.3;

  private static final Rgb SKY = Rgb.hex(0x4C86C6);
  private static final Rgb CLOUD = Rgb.hex(0xF6F5F1);
  private static final Rgb JAMB = Rgb.hex(0xB9AFA0);
  private static final Rgb SILL = Rgb.hex(0xD8D2C4);
  private static final Rgb FRAME = Rgb.hex(0xE2DDD0);
  private static final Rgb GLASS = Rgb.hex(0x26323C);
  private static final Rgb MIRROR = Rgb.hex(0x90AFC8);
  private static final Rgb COBBLE = Rgb.hex(0x8E8A84);
  private static final Rgb HAZE = Rgb.hex(0xD8DEE0);
  private static final Rgb[] PLASTER =
      Rgb.hexes(0xD9A86C, 0xC9785A, 0xE3D3A9, 0xB9C0AC, 0xA8B4C4, 0xD8BFA8);
  private static final Rgb[] SHUTTERS = Rgb.hexes(0x3F5A4A, 0x2F4A66, 0x6B3A2E, 0x55606A);

  @Override
  public String id() {
    return "street";
  }

  @Override
  public Picture paint(int width, int height, long seed) {
    Noise noise = new Noise(seed);
    double aspect = (double) width / height;
    double pixel = 0.25 / height;
    return Picture.render(
        width,
        height,
        (x, y) -> {
          double u = (x - aspect * 0.47) * 1.25;
          double v = (0.56 - y) * 1.25;
          // Two rays where the windows are finer than a pixel, one where they are wider.
          return Math.abs(u) > NEAR || v > NEAR
              ? look(noise, u, v)
              : look(noise, u - pixel, v - pixel).mix(look(noise, u + pixel, v + pixel), 0.5);
        });
  }

  private static Rgb look(Noise noise, double u, double v) {
    int side = u < 0 ? 0 : 1;
    double distance = HALF_WIDTH / Math.max(1e-4, Math.abs(u));
    double up = EYE + v * distance;
    if (v < 0 && -EYE / v < distance) {
      return ground(noise, u * -EYE / v, -EYE / v);
    }
    int house = (int) Math.floor((distance + side * 2.3) / 6.5);
    double roof = 8.5 + 4.5 * noise.hash(house, 20 + side);
    if (up > roof || distance > 90) {
      double cloud = noise.fractal(u * 2.2 + 8, v * 3.6, 6);
      return SKY.mix(HAZE, 0.85 - v * 0.9).mix(CLOUD, Noise.step(0.46, 0.7, cloud) * 0.9);
    }
    double along = (distance + side * 2.3) - house * 6.5;
    Rgb wall = facade(noise, house * 2 + side, along, up, roof);
    double sun = side == 1 ? 1.06 : 0.5;
    double fade = Noise.step(6, 95, distance);
    return wall.times(sun * (0.9 + 0.1 * Math.min(1, up / 4))).mix(HAZE, fade);
  }

  private static Rgb facade(Noise noise, int house, double along, double up, double roof) {
    Rgb plaster = PLASTER[(int) (noise.hash(house, 1) * PLASTER.length)];
    double stain = noise.fractal(along * 1.3 + house * 11, up * 0.8, 5);
    double rough = noise.at(along * 24, up * 24 + house * 3) - 0.5;
    Rgb wall = plaster.times(0.78 + 0.34 * stain + 0.10 * rough);
    if (roof - up < 0.35 || along < 0.06) {
      return wall.times(0.55);
    }
    double cellX = along / 6.5 * 3;
    double cellY = (up - 0.2) / 2.9;
    int column = (int) Math.floor(cellX);
    int floor = (int) Math.floor(cellY);
    double wx = Math.abs(cellX - column - 0.5);
    double wy = cellY - floor;
    if (floor == 0 && wx < 0.27 && wy < 0.82) {
      Rgb door = SHUTTERS[(int) (noise.hash(house, column + 40) * SHUTTERS.length)];
      return wx > 0.24 || wy > 0.78 ? JAMB : door.times(wx < 0.015 ? 0.5 : 0.9);
    }
    if (floor == 0 || roof - up < 0.9 || wy < 0.25 || wy > 0.8 || wx > 0.4) {
      boolean sill = floor > 0 && wy > 0.2 && wy < 0.25 && wx < 0.42;
      return sill ? SILL : wall;
    }
    if (wx < 0.2) {
      boolean frame = wx > 0.18 || wx < 0.012 || Math.abs(wy - 0.52) < 0.012;
      double mirror = noise.fractal(along * 2, up * 2 + house, 3);
      return frame ? FRAME : GLASS.mix(MIRROR, Noise.step(0.45, 0.7, mirror) * 0.7);
    }
    Rgb shutter = SHUTTERS[(int) (noise.hash(house, 9) * SHUTTERS.length)];
    return shutter.times(0.75 + 0.4 * Math.abs(Math.sin(up * 40)));
  }

  private static Rgb ground(Noise noise, double x, double z) {
    double row = z * 4;
    int line = (int) Math.floor(row);
    double column = x * 4 + (line & 1) * 0.5;
    int stone = (int) Math.floor(column);
    double joint =
        Math.max(Math.abs(row - line - 0.5), Math.abs(column - stone - 0.5)) > 0.44 ? 0.62 : 1;
    double tone = 0.8 + 0.35 * noise.hash(stone, line) + 0.2 * (noise.at(x * 30, z * 30) - 0.5);
    double edge = 0.9 + 0.25 * (noise.at(z * 0.6, 3) - 0.5);
    double sun = 0.5 + 0.55 * Noise.step(edge - 0.12, edge + 0.12, x);
    return COBBLE.times(joint * tone * sun).mix(HAZE, Noise.step(5, 95, z));
  }
}
