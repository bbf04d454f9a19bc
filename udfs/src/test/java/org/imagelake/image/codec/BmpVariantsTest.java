package org.imagelake.image.codec;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageWriteParam;
import javax.imageio.plugins.bmp.BMPImageWriteParam;

/** BMP by depth, compression and direction. */
class BmpVariantsTest extends VariantsContract {
  private static final int W = 157;
  private static final int H = 121;
  private static final Picture NOISE = Picture.noise(W, H, 31);

  @Override
  List<Variant> variants() {
    BufferedImage rgb = NOISE.image(BufferedImage.TYPE_3BYTE_BGR);
    return List.of(
        Variant.lossless("24 bits", Encoded.as("bmp", rgb), NOISE),
        Variant.lossless("top down", Encoded.as("bmp", rgb, BmpVariantsTest::topDown), NOISE),
        Variant.lossless("32 bits, the fourth byte unused", withUnusedByte(), NOISE),
        indexed("8-bit palette", 256, 0, parameters -> {}),
        indexed("4-bit palette", 16, 4, parameters -> {}),
        indexed("1-bit palette", 2, 7, parameters -> {}),
        indexed("RLE8", 256, 0, Encoded.compression("BI_RLE8")),
        rle4());
  }

  private static void topDown(ImageWriteParam parameters) {
    ((BMPImageWriteParam) parameters).setTopDown(true);
  }

  private static byte[] withUnusedByte() {
    Content out = Content.little().text("BM").u32(54 + 4 * W * H, 0, 54);
    out.u32(40, W, H).u16(1, 32).u32(0, 4 * W * H, 0, 0, 0, 0);
    for (int y = H - 1; y >= 0; y--) {
      for (int i = y * W; i < (y + 1) * W; i++) {
        out.u8(NOISE.blue(i), NOISE.green(i), NOISE.red(i), 0);
      }
    }
    return out.bytes();
  }

  private static Variant indexed(
      String name, int size, int shift, Consumer<ImageWriteParam> asked) {
    byte[][] colors = new byte[3][size];
    Random random = new Random(32);
    for (byte[] channel : colors) {
      random.nextBytes(channel);
    }
    int bits = 8 - shift;
    IndexColorModel palette = new IndexColorModel(bits, size, colors[0], colors[1], colors[2]);
    int type = bits == 8 ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_BYTE_BINARY;
    BufferedImage image = NOISE.samples(new BufferedImage(W, H, type, palette), shift);
    Picture truth = NOISE.map(color -> palette.getRGB((color & 0xFF) >> shift) & 0xFFFFFF);
    return Variant.lossless(name, Encoded.as("bmp", image, asked), truth);
  }

  /** By hand: the JDK's writer loses pixels. Runs of two pixels, ends of lines, an end. */
  private static Variant rle4() {
    Content codes = Content.little();
    for (int y = H - 1; y >= 0; y--) {
      for (int x = 0; x < W; x += 2) {
        int left = NOISE.blue(y * W + x) >> 4;
        int right = x + 1 < W ? NOISE.blue(y * W + x + 1) >> 4 : 0;
        codes.u8(Math.min(2, W - x), left << 4 | right);
      }
      codes.u8(0, y == 0 ? 1 : 0);
    }
    byte[] pixels = codes.bytes();
    int start = 54 + 4 * 16;
    Content out = Content.little().text("BM").u32(start + pixels.length, 0, start);
    out.u32(40, W, H).u16(1, 4).u32(2, pixels.length, 0, 0, 16, 16);
    for (int gray = 0; gray < 256; gray += 17) {
      out.u8(gray, gray, gray, 0);
    }
    return Variant.lossless("RLE4", out.raw(pixels).bytes(), NOISE.grays(16));
  }
}
