package org.imagelake.image.codec;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bytedeco.opencv.global.opencv_imgcodecs;

/** WebP by its codec and alpha. Only the native codecs write it here: skipped without them. */
class WebpVariantsTest extends VariantsContract {
  private static final int W = 160;
  private static final int H = 121;
  private static final int LOSSLESS = 101;
  private static final Picture COLORS = Picture.smooth(W, H);
  private static final Picture NOISE = Picture.noise(W, H, 7);

  /** What quality 95 may cost on slow changes, in levels. */
  private static final int TOLERANCE = 8;

  /**
   * Pure Java copies chroma where libwebp interpolates it: on edges of photographs up to 28 levels
   * were seen, on slow changes 13.
   */
  private static final int BETWEEN = 16;

  @Override
  List<Variant> variants() {
    int[] alphas = new Random(8).ints((long) W * H, 0, 256).toArray();
    int[] halves = Arrays.stream(alphas).map(alpha -> alpha < 128 ? 0 : 255).toArray();
    return List.of(
        Variant.lossless("lossless", encoded(NOISE, null, LOSSLESS), NOISE),
        Variant.lossless(
            "lossless with alpha", encoded(NOISE, alphas, LOSSLESS), NOISE.onWhite(alphas)),
        new Variant("lossy", encoded(COLORS, null, 95), COLORS, TOLERANCE, BETWEEN),
        new Variant(
            "lossy with alpha",
            encoded(COLORS, halves, 95),
            COLORS.onWhite(halves),
            TOLERANCE,
            BETWEEN));
  }

  private static byte[] encoded(Picture picture, int[] alphas, int quality) {
    return Encoded.natively(
        ".webp", picture, alphas, opencv_imgcodecs.IMWRITE_WEBP_QUALITY, quality);
  }
}
