package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageWriteParam;
import org.imagelake.image.Pixels;
import org.junit.jupiter.api.Test;

/** GIF by transparency, interlacing and the place of the frame on the screen (GIF89a). */
class GifVariantsTest extends VariantsContract {
  private static final int W = 160;
  private static final int H = 121;
  private static final int NONE = -1;
  private static final int TRANSPARENT = 9;
  private static final Picture NOISE = Picture.noise(W, H, 41);
  private static final int WIDER = 30;
  private static final int HIGHER = 20;

  @Override
  List<Variant> variants() {
    return List.of(
        Variant.lossless("opaque", gif(NONE, GifVariantsTest::inOnePass), truth(NONE)),
        Variant.lossless("interlaced", gif(NONE, Encoded::inSeveralPasses), truth(NONE)),
        Variant.lossless(
            "transparent index", gif(TRANSPARENT, GifVariantsTest::inOnePass), truth(TRANSPARENT)),
        Variant.lossless("frame smaller than the screen", onLargerScreen(), onWhite()));
  }

  private static void inOnePass(ImageWriteParam parameters) {
    parameters.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
  }

  private static IndexColorModel palette(int transparent) {
    byte[][] colors = new byte[3][256];
    Random random = new Random(42);
    for (byte[] channel : colors) {
      random.nextBytes(channel);
    }
    return new IndexColorModel(8, 256, colors[0], colors[1], colors[2], transparent);
  }

  private static byte[] gif(int transparent, Consumer<ImageWriteParam> asked) {
    BufferedImage image =
        new BufferedImage(W, H, BufferedImage.TYPE_BYTE_INDEXED, palette(transparent));
    return Encoded.as("gif", NOISE.samples(image, 0), asked);
  }

  private static Picture truth(int transparent) {
    IndexColorModel palette = palette(NONE);
    return NOISE.map(
        color ->
            (color & 0xFF) == transparent ? 0xFFFFFF : palette.getRGB(color & 0xFF) & 0xFFFFFF);
  }

  /** The writer makes the screen as large as the frame: both are changed afterwards. */
  private static byte[] onLargerScreen() {
    byte[] content = gif(NONE, GifVariantsTest::inOnePass);
    content[6] = (byte) (W + WIDER);
    content[8] = (byte) (H + HIGHER);
    int frame = 13 + 3 * 256;
    while (content[frame] == 0x21) { // an extension and its one block
      frame += 3 + content[frame + 2] + 1;
    }
    assertThat(content[frame]).isEqualTo((byte) 0x2C);
    content[frame + 1] = WIDER / 2;
    content[frame + 3] = HIGHER;
    return content;
  }

  private static Picture onWhite() {
    int[] rgb = new int[(W + WIDER) * (H + HIGHER)];
    Arrays.fill(rgb, 0xFFFFFF);
    for (int y = 0; y < H; y++) {
      System.arraycopy(truth(NONE).rgb(), y * W, rgb, (y + HIGHER) * (W + WIDER) + WIDER / 2, W);
    }
    return new Picture(W + WIDER, H + HIGHER, rgb);
  }

  @Test
  void whatTheFrameLeavesOpenIsTransparent() {
    byte[] content = onLargerScreen();
    ImageHeader header = new Variant("", content, onWhite(), 0, 0).header();
    assertThat(header.hasAlpha()).isTrue();
    try (Pixels pixels = DecodersTest.pixels(Decoders.decode(content, header, Integer.MAX_VALUE))) {
      double covered = (double) W * H / ((W + WIDER) * (H + HIGHER));
      assertThat(pixels.transparentRatio()).isCloseTo(1 - covered, within(1e-12));
    }
  }
}
