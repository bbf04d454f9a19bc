package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Transforms of profiles, against the JDK's colour engine (LittleCMS) colour by colour. */
class IccTransformTest {
  /** Linear light to sRGB: three curves and a matrix, so that the fast way is taken. */
  private static final ICC_Profile LINEAR = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB);

  @Test
  void matrixProfilesAgreeWithTheColourEngine() {
    ColorTransform transform = MatrixTransform.of(LINEAR).orElseThrow();
    assertThat(worstDifference(transform, LINEAR, 3)).isLessThanOrEqualTo(2);
  }

  @Test
  void displayP3AgreesWithTheColourEngine() {
    ICC_Profile p3 = ICC_Profile.getInstance(TestProfiles.displayP3());
    ColorTransform transform = MatrixTransform.of(p3).orElseThrow();
    assertThat(worstDifference(transform, p3, 3)).isLessThanOrEqualTo(2);
  }

  @Test
  void tablesAgreeWithTheColourEngine() {
    ICC_Profile p3 = ICC_Profile.getInstance(TestProfiles.displayP3());
    ColorTransform transform = GridTransform.of(new Lcms(p3));
    assertThat(worstDifference(transform, p3, 3)).isLessThanOrEqualTo(16);
    assertThat(meanDifference(transform, p3)).isLessThan(0.3);
  }

  @Test
  void srgbInEffectIsSkipped() {
    assertThat(ColorTransforms.of(TestProfiles.srgb(), ColorKind.RGB)).isEmpty();
  }

  @Test
  void profilesOfAnotherColourSpaceAndBrokenOnesAreIgnored() {
    assertThat(ColorTransforms.of(LINEAR.getData(), ColorKind.GRAY)).isEmpty();
    assertThat(ColorTransforms.of(LINEAR.getData(), ColorKind.CMYK)).isEmpty();
    assertThat(ColorTransforms.of(new byte[0], ColorKind.RGB)).isEmpty();
    byte[] broken = LINEAR.getData();
    for (int i = 128; i < broken.length; i++) {
      broken[i] = (byte) 0xAB;
    }
    assertThat(ColorTransforms.of(broken, ColorKind.RGB)).isEmpty();
  }

  @Test
  void grayGammaFollowsItsClosedForm() {
    byte[] profile = TestProfiles.grayGamma(2.0);
    Optional<ColorTransform> transform = ColorTransforms.of(profile, ColorKind.GRAY);
    byte[] gray = {0, 64, (byte) 128, (byte) 255};
    byte[] rgb = new byte[12];
    transform.orElseThrow().toSrgb(gray, 1, 4, rgb);
    for (int i = 0; i < 4; i++) {
      double light = Math.pow((gray[i] & 0xFF) / 255.0, 2);
      double encoded =
          light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
      assertThat(rgb[3 * i] & 0xFF).isEqualTo((int) Math.round(255 * encoded));
      assertThat(rgb[3 * i + 2]).isEqualTo(rgb[3 * i]);
    }
  }

  @Test
  void inksWithoutAProfileFollowTheSimpleFormula() {
    byte[] cmyk = {0, 0, 0, 0, (byte) 255, 0, 0, 0, 0, 0, 0, (byte) 255, 100, 50, 0, 55};
    byte[] rgb = new byte[12];
    ColorTransform.plain(ColorKind.CMYK).toSrgb(cmyk, 4, 4, rgb);
    assertThat(PixelsContract.color(rgb, 0)).isEqualTo(0xFFFFFF);
    assertThat(PixelsContract.color(rgb, 1)).isEqualTo(0x00FFFF);
    assertThat(PixelsContract.color(rgb, 2)).isEqualTo(0x000000);
    assertThat(PixelsContract.color(rgb, 3)).isEqualTo(122 << 16 | 161 << 8 | 200);
  }

  private static int worstDifference(ColorTransform transform, ICC_Profile profile, int channels) {
    int worst = 0;
    for (int difference : differences(transform, profile, channels)) {
      worst = Math.max(worst, difference);
    }
    return worst;
  }

  private static double meanDifference(ColorTransform transform, ICC_Profile profile) {
    double sum = 0;
    int[] differences = differences(transform, profile, 3);
    for (int difference : differences) {
      sum += difference;
    }
    return sum / differences.length;
  }

  private static int[] differences(ColorTransform transform, ICC_Profile profile, int channels) {
    int count = 20_000;
    byte[] samples = new byte[count * channels];
    new Random(7).nextBytes(samples);
    short[] deep = new short[samples.length];
    for (int i = 0; i < deep.length; i++) {
      deep[i] = (short) ((samples[i] & 0xFF) * 257);
    }
    short[] expected = new Lcms(profile).convert(deep, channels);
    byte[] found = new byte[3 * count];
    transform.toSrgb(samples, channels, count, found);
    int[] differences = new int[found.length];
    for (int i = 0; i < found.length; i++) {
      int exact = ((expected[i] & 0xFFFF) * 255 + 32767) / 65535;
      differences[i] = Math.abs(exact - (found[i] & 0xFF));
    }
    return differences;
  }
}
