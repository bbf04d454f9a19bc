package org.imagelake.image.codec;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageWriteParam;

/** TIFF by samples, compression and layout; written by the JDK, read by TwelveMonkeys. */
class TiffVariantsTest extends VariantsContract {
  private static final int W = 160;
  private static final int H = 121;
  private static final Picture NOISE = Picture.noise(W, H, 21);

  @Override
  List<Variant> variants() {
    return List.of(
        written("RGB in strips", rgb(), "", NOISE),
        written("gray", gray(BufferedImage.TYPE_BYTE_GRAY, 0), "", NOISE.gray()),
        written("16-bit RGB", deepRgb(), "", NOISE),
        written("16-bit gray", deepGray(), "", NOISE.gray()),
        written("RGB by LZW", rgb(), "LZW", NOISE),
        written("RGB by Deflate", rgb(), "Deflate", NOISE),
        written("RGB by ZLib", rgb(), "ZLib", NOISE),
        written("RGB by PackBits", rgb(), "PackBits", NOISE),
        written("1 bit", gray(BufferedImage.TYPE_BYTE_BINARY, 7), "", NOISE.grays(2)),
        written(
            "1 bit by CCITT T.6",
            gray(BufferedImage.TYPE_BYTE_BINARY, 7),
            "CCITT T.6",
            NOISE.grays(2)),
        palette(),
        Variant.lossless("tiles", Encoded.as("tiff", rgb(), TiffVariantsTest::inTiles), NOISE));
  }

  /**
   * @param compression empty for none
   */
  private static Variant written(
      String name, BufferedImage image, String compression, Picture truth) {
    byte[] content =
        compression.isEmpty()
            ? Encoded.as("tiff", image)
            : Encoded.as("tiff", image, Encoded.compression(compression));
    return Variant.lossless(name, content, truth);
  }

  /** The sides are no multiples of the tiles'. */
  private static void inTiles(ImageWriteParam parameters) {
    parameters.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setTiling(48, 32, 0, 0);
  }

  private static BufferedImage rgb() {
    return NOISE.image(BufferedImage.TYPE_3BYTE_BGR);
  }

  private static BufferedImage gray(int type, int shift) {
    return NOISE.samples(new BufferedImage(W, H, type), shift);
  }

  private static BufferedImage deepGray() {
    BufferedImage image = new BufferedImage(W, H, BufferedImage.TYPE_USHORT_GRAY);
    for (int i = 0; i < W * H; i++) {
      image.getRaster().setSample(i % W, i / W, 0, deep(NOISE.blue(i), i));
    }
    return image;
  }

  private static BufferedImage deepRgb() {
    ColorModel colors =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            ColorModel.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = colors.createCompatibleWritableRaster(W, H);
    for (int i = 0; i < W * H; i++) {
      int[] pixel = {deep(NOISE.red(i), i), deep(NOISE.green(i), i), deep(NOISE.blue(i), i)};
      raster.setPixel(i % W, i / W, pixel);
    }
    return new BufferedImage(colors, raster, false, null);
  }

  /** The low byte is dropped, whatever it says. */
  private static int deep(int high, int low) {
    return high << 8 | low & 0xFF;
  }

  private static Variant palette() {
    byte[][] colors = new byte[3][256];
    Random random = new Random(22);
    for (byte[] channel : colors) {
      random.nextBytes(channel);
    }
    IndexColorModel palette = new IndexColorModel(8, 256, colors[0], colors[1], colors[2]);
    BufferedImage image = new BufferedImage(W, H, BufferedImage.TYPE_BYTE_INDEXED, palette);
    Picture truth = NOISE.map(color -> palette.getRGB(color & 0xFF) & 0xFFFFFF);
    return written("palette", NOISE.samples(image, 0), "", truth);
  }
}
