package org.imagelake.jobs.demo.scene;

/** A skyline after sunset with lit windows, doubled in a river. */
final class CityDusk implements Scene {
  private static final double BANK = 0.7;
  private static final Rgb WALL = Rgb.hex(0x2B3350);
  private static final Rgb PALE_WALL = Rgb.hex(0x59506A);
  private static final Rgb CLOUD = Rgb.hex(0xB7788A);
  private static final Rgb HIGH = Rgb.hex(0x1D2F5E);
  private static final Rgb LOW = Rgb.hex(0xE79A6B);
  private static final Rgb VIOLET = Rgb.hex(0x7B6391);
  private static final Rgb[] LAMPS = Rgb.hexes(0xFFD591, 0xFFE7BE, 0xFFC06A, 0xD9E8FF);
  private static final Rgb STAR = Rgb.of(0.5, 0.5, 0.55);

  @Override
  public String id() {
    return "city_dusk";
  }

  @Override
  public Picture paint(int width, int height, long seed) {
    Noise noise = new Noise(seed);
    return Picture.render(
        width,
        height,
        (x, y) -> {
          if (y < BANK) {
            return town(noise, x, y);
          }
          double depth = y - BANK;
          double wave = noise.fractal(x * 14, 26 * Math.sqrt(depth + 0.01), 4) - 0.5;
          double blur = wave * (0.03 + 0.35 * depth);
          Rgb first = town(noise, x + wave * 0.01, Math.min(BANK, BANK - depth * 1.4 + blur));
          Rgb second = town(noise, x, Math.min(BANK, BANK - depth * 1.4 + blur * 0.3 - 0.02));
          return first.mix(second, 0.5).times(0.8 - 0.5 * depth).plus(HIGH.times(0.16));
        });
  }

  private static Rgb town(Noise noise, double x, double y) {
    double glow = Math.exp(-Math.abs(y - BANK) * 16) * 0.35;
    for (int row = 2; row >= 0; row--) {
      double lot = 0.055 + 0.022 * row;
      int building = (int) Math.floor(x / lot + row * 0.37);
      double within = x / lot + row * 0.37 - building;
      double tall = 0.10 + (0.44 - 0.13 * row) * slender(noise.hash(building, row));
      double top = BANK - tall + (noise.hash(building, row + 9) < 0.3 ? within * 0.03 : 0);
      boolean gap = within > 0.94 - 0.1 * noise.hash(building, row + 5);
      if (y > top && !gap) {
        Rgb wall =
            WALL.mix(PALE_WALL, noise.hash(building, 31 + row))
                .times(0.7 + 0.5 * within)
                .mix(VIOLET, 0.38 - 0.16 * row);
        return window(noise, building, row, within, y - top, wall).plus(LOW.times(glow));
      }
    }
    double up = (BANK - y) / BANK;
    Rgb sky = LOW.mix(VIOLET, up * 2.2).mix(HIGH, (up - 0.3) * 1.7);
    double cloud = noise.fractal(x * 2, y * 9, 5);
    boolean star = up > 0.6 && noise.hash((int) (x * 420), (int) (y * 420)) > 0.9985;
    Rgb clouded = sky.mix(CLOUD, Noise.step(0.48, 0.7, cloud) * 0.55);
    return star ? clouded.plus(STAR) : clouded;
  }

  /** More low houses than tall ones. */
  private static double slender(double share) {
    return share * Math.sqrt(share);
  }

  private static Rgb window(
      Noise noise, int building, int row, double within, double down, Rgb wall) {
    int columns = 4 + (int) (4 * noise.hash(building, 60 + row));
    double cx = within * columns / 0.9;
    double cy = down / (0.0125 + 0.003 * row);
    int column = (int) Math.floor(cx);
    int floor = (int) Math.floor(cy);
    boolean glass =
        cx - column > 0.22 && cx - column < 0.8 && cy - floor > 0.25 && cy - floor < 0.8;
    double lit = noise.hash(building * 37 + column, floor * 5 + row);
    if (floor < 1 || !glass) {
      return wall.times(0.92 + 0.16 * noise.at(within * 50, down * 300));
    }
    if (lit > 0.56) {
      Rgb lamp = LAMPS[(int) (noise.hash(column + 7 * building, floor) * LAMPS.length)];
      return lamp.times(0.55 + (lit - 0.56));
    }
    return wall.times(0.6);
  }
}
