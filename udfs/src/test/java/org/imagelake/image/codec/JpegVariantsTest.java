package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.junit.jupiter.api.Test;

/** JPEG by its components, sampling and scans. */
class JpegVariantsTest extends VariantsContract {
  private static final int W = 161;
  private static final int H = 119;
  private static final Picture COLORS = Picture.smooth(W, H);

  /** What quantisation at quality 95 may cost on slow changes, in levels. */
  private static final int TOLERANCE = 6;

  /** Two libjpegs with one cosine transform: nothing was seen to differ. */
  private static final int BETWEEN = 1;

  @Override
  List<Variant> variants() {
    BufferedImage rgb = COLORS.image(BufferedImage.TYPE_3BYTE_BGR);
    Picture gray = COLORS.gray();
    BufferedImage grays = gray.samples(new BufferedImage(W, H, BufferedImage.TYPE_BYTE_GRAY), 0);
    return List.of(
        lossy("gray", Encoded.as("jpeg", grays, JpegVariantsTest::wellKept), gray),
        lossy("4:2:0", Encoded.as("jpeg", rgb, JpegVariantsTest::wellKept), COLORS),
        lossy("4:4:4", sampled(opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444), COLORS),
        lossy("4:2:2", sampled(opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_422), COLORS),
        lossy("progressive", progressive(rgb), COLORS),
        lossy("restart markers", withRestarts(), COLORS),
        lossy("CMYK of Adobe", inks(0), COLORS),
        lossy("YCCK of Adobe", inks(2), COLORS));
  }

  private static Variant lossy(String name, byte[] content, Picture truth) {
    return new Variant(name, content, truth, TOLERANCE, BETWEEN);
  }

  private static void wellKept(ImageWriteParam parameters) {
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(0.95f);
  }

  private static byte[] progressive(BufferedImage image) {
    return Encoded.as(
        "jpeg",
        image,
        parameters -> {
          wellKept(parameters);
          Encoded.inSeveralPasses(parameters);
        });
  }

  private static byte[] sampled(int factor) {
    return Encoded.natively(
        ".jpg",
        COLORS,
        null,
        opencv_imgcodecs.IMWRITE_JPEG_QUALITY,
        95,
        opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR,
        factor);
  }

  private static byte[] withRestarts() {
    return Encoded.natively(
        ".jpg",
        COLORS,
        null,
        opencv_imgcodecs.IMWRITE_JPEG_QUALITY,
        95,
        opencv_imgcodecs.IMWRITE_JPEG_RST_INTERVAL,
        4);
  }

  /**
   * Adobe's programs write light instead of ink; with transform 2 what is turned into YCbCr is its
   * complement, and K stays. There is no black ink here.
   */
  private static byte[] inks(int transform) {
    WritableRaster raster = Raster.createInterleavedRaster(0, W, H, 4, null);
    for (int i = 0; i < COLORS.rgb().length; i++) {
      int[] light = {COLORS.red(i), COLORS.green(i), COLORS.blue(i), 255};
      raster.setPixel(i % W, i / W, transform == 0 ? light : ycck(light));
    }
    byte[] plain = Encoded.as("jpeg", new IIOImage(raster, null, null), JpegVariantsTest::wellKept);
    Content adobe = Content.big().text("Adobe").u16(100, 0, 0).u8(transform);
    return Content.big()
        .u8(0xFF, 0xD8)
        .jpegSegment(0xEE, adobe.bytes())
        .raw(Arrays.copyOfRange(plain, 2, plain.length))
        .bytes();
  }

  /** ITU-T T.871, section 7. */
  private static int[] ycck(int[] light) {
    double c = 255 - light[0];
    double m = 255 - light[1];
    double y = 255 - light[2];
    return new int[] {
      (int) Math.round(0.299 * c + 0.587 * m + 0.114 * y),
      (int) Math.round(128 - 0.168736 * c - 0.331264 * m + 0.5 * y),
      (int) Math.round(128 + 0.5 * c - 0.418688 * m - 0.081312 * y),
      light[3]
    };
  }

  @Test
  void aMissingEndMarkerIsForgiven() {
    byte[] whole =
        Encoded.as("jpeg", COLORS.image(BufferedImage.TYPE_3BYTE_BGR), JpegVariantsTest::wellKept);
    byte[] content = Arrays.copyOf(whole, whole.length - 2);
    Picture found =
        Picture.of(
            Variant.checked(content)
                .then(header -> Decoders.decode(content, header, Integer.MAX_VALUE)));
    assertThat(found.largestDifference(COLORS)).isLessThanOrEqualTo(TOLERANCE);
  }
}
