package org.imagelake.jobs.demo.scene;

/**
 * Value noise on an integer lattice: a hash gives each lattice point a value in 0–1, a smooth step
 * joins them. The same seed gives the same field everywhere.
 */
public final class Noise {
  /**
   * Lattice points a side before the field repeats: a power of two, wider than any picture asks.
   */
  private static final int SIDE = 256;

  private final int seed;

  /** The hash of each lattice point, looked up: a hash costs several times a look-up. */
  private final float[] lattice = new float[SIDE * SIDE];

  public Noise(long seed) {
    long mixed = (seed ^ (seed >>> 32)) * 0x9E3779B97F4A7C15L;
    this.seed = (int) (mixed >>> 32);
    for (int i = 0; i < lattice.length; i++) {
      lattice[i] = (float) hash(i % SIDE, i / SIDE);
    }
  }

  /** A repeatable value in 0–1 for one lattice point. */
  public double hash(int x, int y) {
    int h = x * 0x165667B1 + y * 0x27D4EB2F + seed;
    h = (h ^ (h >>> 15)) * 0x2C1B3C6D;
    h = (h ^ (h >>> 12)) * 0x297A2D39;
    h ^= h >>> 15;
    return (h >>> 8) / 16777216.0;
  }

  /** Smooth noise in 0–1 with features of about unit size. */
  public double at(double x, double y) {
    int ix = floor(x);
    int iy = floor(y);
    float fx = ease((float) (x - ix));
    float fy = ease((float) (y - iy));
    int left = ix & (SIDE - 1);
    int right = (ix + 1) & (SIDE - 1);
    int upper = (iy & (SIDE - 1)) * SIDE;
    int lower = ((iy + 1) & (SIDE - 1)) * SIDE;
    float top = lattice[upper + left] + (lattice[upper + right] - lattice[upper + left]) * fx;
    float bottom = lattice[lower + left] + (lattice[lower + right] - lattice[lower + left]) * fx;
    return top + (bottom - top) * fy;
  }

  /** Fractal sum of octaves, each twice as fine and half as strong; 0–1, mostly near 0.5. */
  public double fractal(double x, double y, int octaves) {
    double sum = 0;
    double weight = 0.5;
    double total = 0;
    double px = x;
    double py = y;
    for (int octave = 0; octave < octaves; octave++) {
      sum += weight * at(px, py);
      total += weight;
      weight *= 0.5;
      // Turned and shifted, so that the lattices of the octaves do not line up.
      double nx = 1.6 * px + 1.2 * py + 17.3;
      py = -1.2 * px + 1.6 * py + 9.1;
      px = nx;
    }
    return sum / total;
  }

  /** Fractal sum of folded noise: sharp crests as of rock; 0–1. */
  public double ridged(double x, double y, int octaves) {
    double sum = 0;
    double weight = 0.5;
    double total = 0;
    double scale = 1;
    for (int octave = 0; octave < octaves; octave++) {
      double folded = 1 - Math.abs(2 * at(x * scale + 31.7 * octave, y * scale) - 1);
      sum += weight * folded * folded;
      total += weight;
      weight *= 0.5;
      scale *= 2.03;
    }
    return sum / total;
  }

  /** 0 below the first edge, 1 above the second, smooth between. */
  public static double step(double from, double to, double value) {
    return ease(Math.min(1, Math.max(0, (value - from) / (to - from))));
  }

  /** Math.floor is a call on some processors; this is two instructions on all. */
  private static int floor(double value) {
    int toZero = (int) value;
    return value < toZero ? toZero - 1 : toZero;
  }

  private static float ease(float t) {
    return t * t * (3 - 2 * t);
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }
}
