package org.imagelake.image.quality;

import java.util.Random;
import org.imagelake.image.quality.HeapPixels.Painter;

/**
 * Good pictures that look like bad ones to a number: painted, seeded, {@value #WIDTH} × {@value
 * #HEIGHT} pixels.
 */
enum HardScenes {
  /** Black, but for a band of stars and a horizon with a lit house. */
  NIGHT_SKY {
    @Override
    Painter painter() {
      double[] stars = new double[WIDTH * HEIGHT];
      Random random = new Random(1);
      for (int star = 0; star < 3000; star++) {
        int x = random.nextInt(WIDTH - 2);
        int y = random.nextInt(HEIGHT * 3 / 4);
        double light = 90 + 160 * random.nextDouble();
        stars[y * WIDTH + x] = light;
        stars[y * WIDTH + x + 1] = 0.6 * light;
        stars[(y + 1) * WIDTH + x] = 0.6 * light;
        stars[(y + 1) * WIDTH + x + 1] = 0.4 * light;
      }
      return (x, y) -> {
        if (y > 0.8 * HEIGHT) {
          boolean house = x > 380 && x < 500 && y < 450 && x / 12 % 2 == 0 && y / 14 % 2 == 0;
          return house ? rgb(250, 225, 170) : rgb(12, 12, 14);
        }
        double sky = 10 + 10.0 * y / HEIGHT;
        double light = stars[y * WIDTH + x];
        return rgb(Math.max(sky, light), Math.max(1.3 * sky, light), Math.max(2.6 * sky, light));
      };
    }
  },
  /** Trees that fade into the gray, and a dark one in front. */
  FOG {
    @Override
    Painter painter() {
      return (x, y) -> {
        double light = 205 - 30.0 * y / HEIGHT + 0.4 * grain(x, y);
        for (int tree = 0; tree < 9; tree++) {
          double distance = 1 + tree;
          boolean trunk = Math.abs(x - 60 - tree * 73) < 60 / distance && y > 60 + 12 * tree;
          if (trunk || y > 400 && tree == 3) {
            double near = 1 / distance;
            return rgb(light - 140 * near, light - 120 * near, light - 165 * near);
          }
        }
        return rgb(light, light + 1, light + 3);
      };
    }
  },
  /** White slopes with their shadows, nothing clipped. */
  SNOW {
    @Override
    Painter painter() {
      return (x, y) -> {
        double slope = 120 + 60 * Math.sin(x / 90.0);
        if (y < slope) {
          return rgb(110 + y / 4.0, 150 + y / 5.0, 215);
        }
        boolean tree = (x + y / 3) % 97 < 5 && y % 160 < 70;
        double light = 228 + 14 * Math.sin(x / 13.0 + y / 29.0) + 4 * grain(x, y);
        return tree ? rgb(45, 55, 50) : rgb(light, light + 1, light + 4);
      };
    }
  },
  /** The seeded scene of other tests, without its colours. */
  BLACK_AND_WHITE {
    @Override
    Painter painter() {
      byte[] rgb = SeededScenes.scene(5, WIDTH, HEIGHT).raster().rgb();
      return (x, y) -> {
        int i = 3 * (y * WIDTH + x);
        double luma =
            0.299 * (rgb[i] & 0xFF) + 0.587 * (rgb[i + 1] & 0xFF) + 0.114 * (rgb[i + 2] & 0xFF);
        return HeapPixels.gray(luma);
      };
    }
  },
  /** An orange sky over dark hills. */
  SUNSET {
    @Override
    Painter painter() {
      return (x, y) -> {
        double hill = 330 + 30 * Math.sin(x / 70.0) + 8 * Math.sin(x / 11.0);
        if (y > hill) {
          double light = 26 + 12 * grain(x, y);
          return rgb(light + 6, light, light);
        }
        double sun = Math.exp(-(Math.pow(x - 480, 2) + Math.pow(y - 300, 2)) / 6000);
        double height = 1 - y / hill;
        double cloud = 14 * Math.sin(x / 40.0 + y / 9.0) * Math.sin(y / 17.0);
        return rgb(
            235 - 120 * height + 20 * sun + cloud,
            130 - 20 * height + 110 * sun + cloud,
            70 + 80 * height + 90 * sun + cloud);
      };
    }
  },
  /** Signs of pure colours before a dark street that they light. */
  NEON {
    @Override
    Painter painter() {
      int[] colors = {0xFF2090, 0x20E0FF, 0xFFD020, 0x40FF60};
      return (x, y) -> {
        double red = 24;
        double green = 24;
        double blue = 34;
        for (int sign = 0; sign < colors.length; sign++) {
          double dx = Math.max(0, Math.abs(x - 100 - 170 * sign) - 50);
          double dy = Math.max(0, Math.abs(y - 130 - 40 * (sign % 2)) - 30);
          double distance = Math.hypot(dx, dy);
          boolean letters = distance == 0 && (x / 9 + y / 13) % 3 != 0;
          double glow = letters ? 1 : 0.5 * Math.exp(-distance / 45);
          red += glow * (colors[sign] >> 16 & 0xFF);
          green += glow * (colors[sign] >> 8 & 0xFF);
          blue += glow * (colors[sign] & 0xFF);
        }
        double wet = y > 340 ? 0.7 + 0.3 * Math.sin(x / 3.0 + y / 2.0) : 1;
        return rgb(red * wet, green * wet, blue * wet);
      };
    }
  },
  /** A sharp, striped subject before a ground that is far out of focus. */
  SHALLOW_FOCUS {
    @Override
    Painter painter() {
      return (x, y) -> {
        double distance = Math.hypot(x - 260, (y - 250) * 0.8);
        if (distance < 110) {
          boolean stripe = (int) (distance / 6 + Math.atan2(y - 250, x - 260) * 3) % 2 == 0;
          return stripe ? rgb(215, 160, 40) : rgb(70, 45, 30);
        }
        double ground = 40 * Math.sin(x / 95.0) * Math.cos(y / 120.0);
        return rgb(95 + ground, 125 + ground, 80 + 0.5 * ground);
      };
    }
  },
  /** A lit face-like shape before black. */
  LOW_KEY {
    @Override
    Painter painter() {
      return (x, y) -> {
        double distance = Math.hypot((x - 360) * 1.3, y - 230) / 120;
        if (distance > 1) {
          return rgb(9, 8, 8);
        }
        double light = (0.35 + 0.65 * Math.sqrt(1 - distance * distance)) * (x > 360 ? 0.35 : 1);
        double detail = y / 20 % 4 == 0 ? -20 + 14 * grain(x, y) : 0;
        return rgb(220 * light + detail, 180 * light + detail, 155 * light + detail);
      };
    }
  },
  /** A pale subject before white that is not clipped. */
  HIGH_KEY {
    @Override
    Painter painter() {
      return (x, y) -> {
        double distance = Math.hypot((x - 360) * 1.3, y - 230) / 150;
        if (distance > 1) {
          double light = 244 - 6.0 * y / HEIGHT;
          return rgb(light, light, light);
        }
        boolean hair = distance > 0.8 && y < 230;
        boolean eyes = Math.abs(Math.abs(x - 360) - 45) < 14 && Math.abs(y - 215) < 7;
        double light = 190 + 40 * Math.sqrt(1 - distance * distance);
        if (hair || eyes) {
          double dark = (eyes ? 50 : 110) + 25 * grain(x, y);
          return rgb(dark * 1.2, dark, dark * 0.7);
        }
        return rgb(light + 14, light - 10, light - 28);
      };
    }
  };

  static final int WIDTH = 720;
  static final int HEIGHT = 480;

  /** The colour of each pixel, as 0xRRGGBB. */
  abstract Painter painter();

  HeapPixels paint() {
    return HeapPixels.paint(WIDTH, HEIGHT, painter());
  }

  /** A texture of −1 to 1 that is the same in every run. */
  private static double grain(int x, int y) {
    return Math.sin(x * 1.3 + Math.sin(y * 0.9) * 3) * Math.cos(y * 1.1 + Math.sin(x * 0.7) * 2);
  }

  private static int rgb(double red, double green, double blue) {
    return cut(red) << 16 | cut(green) << 8 | cut(blue);
  }

  private static int cut(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}
