package org.imagelake.jobs.demo.scene;

import java.util.ArrayList;
import java.util.List;

/** Fruit on a wooden table before a plain wall, lit from a window: rays, spheres, soft shadows. */
final class StillLife implements Scene {
  private static final Rgb STREAK = Rgb.hex(0xF0D060);
  private static final Rgb WALL = Rgb.hex(0x8A9696);
  private static final Rgb WOOD = Rgb.hex(0x9A683C);
  private static final Rgb WOOD_DARK = Rgb.hex(0x4D2D17);
  private static final int[] SKINS = {0xC8321F, 0xE58A1E, 0x8FB13A, 0xD9B42C, 0x7B2B47};
  private static final double LIGHT_X = -0.62;
  private static final double LIGHT_Y = 0.64;
  private static final double LIGHT_Z = -0.45;

  private record Fruit(double x, double y, double z, double radius, Rgb skin) {}

  private record Hit(Fruit fruit, double distance) {}

  @Override
  public String id() {
    return "still_life";
  }

  @Override
  public Picture paint(int width, int height, long seed) {
    Noise noise = new Noise(seed);
    List<Fruit> fruits = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      double radius = 0.30 + 0.14 * noise.hash(i, 3);
      double x = -1.5 + 0.58 * i + 0.12 * noise.hash(i, 4);
      double z = 3.6 + (i % 2 == 0 ? 0.0 : 0.75) + 0.1 * noise.hash(i, 5);
      int skin = SKINS[(int) (noise.hash(i, 6) * SKINS.length)];
      fruits.add(new Fruit(x, radius, z, radius, Rgb.hex(skin)));
    }
    double aspect = (double) width / height;
    return Picture.render(
        width, height, (x, y) -> trace(noise, fruits, (x - aspect / 2) * 0.95, 0.42 - y * 0.95));
  }

  private static Rgb trace(Noise noise, List<Fruit> fruits, double x, double y) {
    double tilted = y - 0.24;
    double length = Math.sqrt(x * x + tilted * tilted + 1);
    double dx = x / length;
    double dy = tilted / length;
    double dz = 1 / length;
    double eye = 1.25;
    Hit nearest = nearest(fruits, eye, dx, dy, dz);
    if (nearest != null) {
      double t = nearest.distance();
      return skin(noise, fruits, nearest.fruit(), dx * t, eye + dy * t, dz * t);
    }
    double toTable = dy < 0 ? -eye / dy : Double.MAX_VALUE;
    double px = dx * toTable;
    double pz = dz * toTable;
    if (pz < 6.2) {
      double shadow = light(fruits, null, px, 0, pz);
      double contact = 1;
      for (Fruit fruit : fruits) {
        double ox = px - fruit.x();
        double oz = pz - fruit.z();
        double gap = (ox * ox + oz * oz) / (fruit.radius() * fruit.radius());
        if (gap < 4) {
          contact *= 1 - 0.65 * Math.exp(-gap * 1.9);
        }
      }
      double grain = noise.fractal(px * 3 + noise.at(px, pz * 2), pz * 22, 5);
      double plank = Math.abs(pz * 1.3 - Math.rint(pz * 1.3)) < 0.012 ? 0.55 : 1;
      return WOOD.mix(WOOD_DARK, Noise.step(0.35, 0.72, grain))
          .times((0.42 + 0.78 * shadow) * contact * plank);
    }
    double mottle = noise.fractal(x * 7, y * 7, 6);
    double falloff = 1.12 - 0.33 * (x + 0.7) - 0.35 * (0.4 - y);
    return WALL.times(falloff * (0.82 + 0.3 * mottle));
  }

  private static Hit nearest(List<Fruit> fruits, double eye, double dx, double dy, double dz) {
    Hit nearest = null;
    for (Fruit fruit : fruits) {
      double oy = eye - fruit.y();
      double along = -fruit.x() * dx + oy * dy - fruit.z() * dz;
      double apart = fruit.x() * fruit.x() + oy * oy + fruit.z() * fruit.z();
      double within = along * along - apart + fruit.radius() * fruit.radius();
      double t = within < 0 ? -1 : -along - Math.sqrt(within);
      if (t > 0 && (nearest == null || t < nearest.distance())) {
        nearest = new Hit(fruit, t);
      }
    }
    return nearest;
  }

  private static Rgb skin(
      Noise noise, List<Fruit> fruits, Fruit fruit, double px, double py, double pz) {
    double nx = (px - fruit.x()) / fruit.radius();
    double ny = (py - fruit.y()) / fruit.radius();
    double nz = (pz - fruit.z()) / fruit.radius();
    double pores = noise.fractal(px * 60 + 9, py * 60 + pz * 31, 3) - 0.5;
    double stripes = noise.fractal(Math.atan2(nz, nx) * 6 + fruit.x(), ny * 1.5, 4);
    double facing = nx * LIGHT_X + ny * LIGHT_Y + nz * LIGHT_Z;
    double direct = Math.max(0, facing + 0.12 * pores) * light(fruits, fruit, px, py, pz);
    double ambient = 0.26 + 0.14 * ny;
    Rgb flesh = fruit.skin().mix(STREAK, 0.55 * Noise.step(0.45, 0.7, stripes));
    double half = (nx * LIGHT_X + ny * (LIGHT_Y + 0.2) + nz * (LIGHT_Z - 1)) / 1.65;
    double shine = half < 0.8 ? 0 : Math.pow(half, 46) * 0.62;
    Rgb bounce = WOOD.times(Math.max(0, -ny) * 0.22);
    return flesh.times(ambient + 0.92 * direct).plus(bounce).plus(Rgb.of(shine, shine, shine));
  }

  /** Share of the window seen from a point: 1 in full light, less in the soft shadow of a fruit. */
  private static double light(List<Fruit> fruits, Fruit self, double px, double py, double pz) {
    double seen = 1;
    for (Fruit fruit : fruits) {
      double ox = px - fruit.x();
      double oy = py - fruit.y();
      double oz = pz - fruit.z();
      double along = -(ox * LIGHT_X + oy * LIGHT_Y + oz * LIGHT_Z);
      if (fruit != self && along > 0) {
        double apart = Math.sqrt(Math.max(0, ox * ox + oy * oy + oz * oz - along * along));
        seen *= Noise.step(-0.28 * along, 0.28 * along + 0.02, apart - fruit.radius());
      }
    }
    return seen;
  }
}
