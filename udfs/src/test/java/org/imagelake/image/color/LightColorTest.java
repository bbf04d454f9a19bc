package org.imagelake.image.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.imagelake.image.Raster;
import org.junit.jupiter.api.Test;

class LightColorTest {
  private static final int SIDE = 120;

  /** Linear light of red and blue times a factor each: what a lamp does to the same scene. */
  private static Raster lit(Raster scene, double red, double blue) {
    byte[] rgb = scene.rgb().clone();
    for (int i = 0; i < rgb.length; i += 3) {
      rgb[i] = coded(red * Lab.linear(rgb[i] & 0xFF));
      rgb[i + 2] = coded(blue * Lab.linear(rgb[i + 2] & 0xFF));
    }
    return new Raster(scene.width(), scene.height(), rgb);
  }

  private static byte coded(double light) {
    double value = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    return (byte) Math.round(255 * Math.min(1, value));
  }

  /** Grays of many tones, every fourth pixel a colour. */
  private static Raster scene() {
    Random random = new Random(4);
    byte[] rgb = new byte[3 * SIDE * SIDE];
    for (int i = 0; i < rgb.length; i += 3) {
      int gray = 50 + random.nextInt(120);
      boolean colored = random.nextInt(4) == 0;
      for (int c = 0; c < 3; c++) {
        rgb[i + c] = (byte) (colored ? 50 + random.nextInt(120) : gray);
      }
    }
    return new Raster(SIDE, SIDE, rgb);
  }

  private static double distance(Raster raster) {
    return ColorMeasures.of(raster).castDistance();
  }

  @Test
  void neutral_light_has_no_distance() {
    assertThat(distance(scene())).isZero();
  }

  @Test
  void the_distance_is_that_of_the_light() {
    double expected = Math.hypot(Math.log(1.3), Math.log(0.5));
    assertThat(distance(lit(scene(), 1.3, 0.5))).isCloseTo(expected, within(0.12));
    assertThat(distance(lit(scene(), 0.5, 1.3))).isCloseTo(expected, within(0.12));
  }

  @Test
  void no_light_is_as_red_as_a_flower() {
    assertThat(distance(lit(scene(), 1.3, 0.05))).isZero();
  }

  @Test
  void a_gray_wall_behind_a_coloured_subject_keeps_the_light_neutral() {
    byte[] rgb = lit(scene(), 1.3, 0.5).rgb();
    for (int i = rgb.length / 3 * 2; i < rgb.length; i++) {
      rgb[i] = (byte) (100 + i / 3 % 40);
    }
    assertThat(distance(new Raster(SIDE, SIDE, rgb))).isZero();
  }

  @Test
  void a_moon_before_black_tells_nothing() {
    byte[] rgb = new byte[3 * SIDE * SIDE];
    for (int i = 0; i < rgb.length / 20; i += 3) {
      rgb[i] = (byte) (150 + i / 3 % 30);
      rgb[i + 1] = (byte) (120 + i / 3 % 30);
      rgb[i + 2] = (byte) (60 + i / 3 % 30);
    }
    assertThat(distance(new Raster(SIDE, SIDE, rgb))).isZero();
  }
}
