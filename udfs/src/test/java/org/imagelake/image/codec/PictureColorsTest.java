package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.codec.PictureReading.everything;
import static org.imagelake.image.codec.PictureReading.failure;
import static org.imagelake.image.codec.PictureReading.read;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.Limits;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profiles are kept or applied; JPEGs may come reduced. */
class PictureColorsTest {
  private static final int W = 40;
  private static final int H = 30;

  private static PictureRequest request(boolean keepProfile) {
    return new PictureRequest(Integer.MAX_VALUE, true, true, keepProfile, Limits.DEFAULT);
  }

  private static byte[] noise(int length) {
    byte[] samples = new byte[length];
    new Random(length).nextBytes(samples);
    return samples;
  }

  private static byte[] png(int depth, int colorType, byte[] samples, byte[] profile)
      throws Exception {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(new byte[] {'p', 0, 0});
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
      deflater.write(profile);
    }
    return PngContent.of(W, H, depth, colorType)
        .chunk("iCCP", data.toByteArray())
        .image(samples)
        .bytes();
  }

  @ParameterizedTest
  @CsvSource({"8, 2, 3", "16, 2, 3", "8, 6, 4", "16, 6, 4"})
  void aProfileThatFitsIsKeptAndTheSamplesAreUntouched(int depth, int colorType, int channels)
      throws Exception {
    byte[] samples = noise(W * H * channels * depth / 8);
    byte[] content = png(depth, colorType, samples, TestProfiles.displayP3());
    var picture = read(content, request(true));
    assertThat(picture.iccProfile()).isEqualTo(TestProfiles.displayP3());
    assertThat(picture.first().samples()).isEqualTo(samples);
  }

  @Test
  void elseSamplesBecomeSrgbOf8Bits() throws Exception {
    byte[] samples = noise(W * H * 8);
    byte[] content = png(16, 6, samples, TestProfiles.displayP3());
    var picture = read(content, request(false));
    assertThat(picture.iccProfile()).isNull();
    Bitmap found = picture.first();
    assertThat(found.layout()).isEqualTo(PixelLayout.RGBA);
    assertThat(found.bitDepth()).isEqualTo(8);
    byte[] row = new byte[4];
    byte[] rgb = new byte[3];
    ColorTransform transform =
        ColorTransforms.of(TestProfiles.displayP3(), ColorKind.RGB).orElseThrow();
    for (int i = 0; i < W * H; i++) {
      for (int c = 0; c < 4; c++) {
        row[c] = samples[8 * i + 2 * c];
      }
      transform.toSrgb(row, 4, 1, rgb);
      byte[] truth = {rgb[0], rgb[1], rgb[2], row[3]};
      assertThat(Arrays.copyOfRange(found.samples(), 4 * i, 4 * i + 4)).isEqualTo(truth);
    }
  }

  @Test
  void aProfileOfSrgbItselfLeavesSixteenBits() throws Exception {
    byte[] samples = noise(W * H * 6);
    var picture = read(png(16, 2, samples, TestProfiles.srgb()), request(false));
    assertThat(picture.iccProfile()).isNull();
    assertThat(picture.first().samples()).isEqualTo(samples);
  }

  @Test
  void grayWithAProfileStaysGray() throws Exception {
    byte[] samples = noise(W * H);
    byte[] profile = TestProfiles.grayGamma(1.0);
    byte[] content = png(8, 0, samples, profile);
    assertThat(read(content, request(true)).iccProfile()).isEqualTo(profile);
    Bitmap srgb = read(content, request(false)).first();
    assertThat(srgb.layout()).isEqualTo(PixelLayout.GRAY);
    for (int i = 0; i < W * H; i++) {
      double light = (samples[i] & 0xFF) / 255.0;
      double curve = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
      assertThat((double) (srgb.samples()[i] & 0xFF)).isBetween(255 * curve - 1, 255 * curve + 1);
    }
  }

  @Test
  void aProfileThatDoesNotFitCountsForNothing() throws Exception {
    byte[] samples = noise(W * H * 3);
    for (byte[] profile :
        new byte[][] {
          TestProfiles.grayGamma(1.0), noise(200), Arrays.copyOf(TestProfiles.displayP3(), 200)
        }) {
      var picture = read(png(8, 2, samples, profile), request(true));
      assertThat(picture.iccProfile()).isNull();
      assertThat(picture.first().samples()).isEqualTo(samples);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "801, 600",
    "800, 600",
    "401, 400",
    "400, 300",
    "201, 300",
    "200, 150",
    "100, 75",
    "1, 75"
  })
  void aJpegIsReducedAsFarAsAllowed(int leastLongSide, int height) {
    byte[] content = jpeg(BufferedImage.TYPE_INT_RGB);
    PictureRequest request = new PictureRequest(leastLongSide, true, true, true, Limits.DEFAULT);
    Bitmap bitmap = read(content, request).first();
    int expected = height == 400 ? 600 : height; // 401 cannot be had from 400
    assertThat(bitmap.height()).isEqualTo(expected);
    assertThat(bitmap.width()).isEqualTo(expected * 4 / 3);
    assertThat(bitmap.layout()).isEqualTo(PixelLayout.RGB);
  }

  private static byte[] jpeg(int type) {
    BufferedImage image = Picture.smooth(800, 600).image(type);
    return Encoded.as("jpeg", image);
  }

  @Test
  void aGrayJpegStaysGray() {
    byte[] content = jpeg(BufferedImage.TYPE_BYTE_GRAY);
    Bitmap whole = read(content, everything()).first();
    assertThat(whole.layout()).isEqualTo(PixelLayout.GRAY);
    PictureRequest small = new PictureRequest(200, true, true, true, Limits.DEFAULT);
    Bitmap reduced = read(content, small).first();
    assertThat(reduced.layout()).isEqualTo(PixelLayout.GRAY);
    assertThat(reduced.width()).isEqualTo(200);
  }

  @Test
  void colourJpegIsRgbInThisOrder() {
    Bitmap bitmap = read(jpeg(BufferedImage.TYPE_INT_RGB), everything()).first();
    Picture truth = Picture.smooth(800, 600);
    for (int i = 0; i < 800 * 600; i += 997) {
      assertThat(bitmap.samples()[3 * i] & 0xFF).isBetween(truth.red(i) - 6, truth.red(i) + 6);
      int blue = bitmap.samples()[3 * i + 2] & 0xFF;
      assertThat(blue).isBetween(truth.blue(i) - 9, truth.blue(i) + 9);
    }
  }

  @Test
  void losslessWebpKeepsEverySample() {
    Picture noise = Picture.noise(W, H, 5);
    int[] alphas = new Random(6).ints((long) W * H, 1, 256).toArray();
    byte[] content =
        Encoded.natively(".webp", noise, alphas, opencv_imgcodecs.IMWRITE_WEBP_QUALITY, 101);
    Bitmap bitmap = read(content, everything()).first();
    assertThat(bitmap.layout()).isEqualTo(PixelLayout.RGBA);
    for (int i = 0; i < W * H; i++) {
      byte[] truth = {
        (byte) noise.red(i), (byte) noise.green(i), (byte) noise.blue(i), (byte) alphas[i]
      };
      assertThat(Arrays.copyOfRange(bitmap.samples(), 4 * i, 4 * i + 4)).isEqualTo(truth);
    }
  }

  @Test
  void limitsHoldForStills() {
    byte[] content = jpeg(BufferedImage.TYPE_INT_RGB);
    Limits fewPixels = new Limits(1 << 30, 1000, 10, 100, 1 << 30);
    assertThat(failure(content, PictureRequest.everything(fewPixels)).code())
        .isEqualTo(Code.TOO_MANY_PIXELS);
  }

  @Test
  void aFileThatEndsEarlyIsAnError() throws Exception {
    for (byte[] content :
        new byte[][] {
          jpeg(BufferedImage.TYPE_INT_RGB),
          png(8, 2, noise(W * H * 3), TestProfiles.srgb()),
          Encoded.as("gif", Picture.smooth(90, 80).image(BufferedImage.TYPE_BYTE_INDEXED)),
        }) {
      byte[] cut = Arrays.copyOf(content, content.length * 3 / 4);
      assertThat(failure(cut, everything()).code()).isIn(Code.TRUNCATED, Code.CORRUPT);
    }
  }
}
