package org.imagelake.jobs.demo;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import org.imagelake.jobs.demo.scene.Picture;

/** The same picture in the layouts that files have: 16 bits, gray, palette, with alpha. */
final class PixelLayouts {
  private static final int STEPS = 6;

  private PixelLayouts() {}

  /** 16 bits a sample, more than the 8-bit picture has. */
  static BufferedImage sixteenBit(Picture picture) {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(picture.width(), picture.height());
    float[] samples = picture.samples();
    int[] row = new int[picture.width() * 3];
    for (int y = 0; y < picture.height(); y++) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Picture.level(samples[y * row.length + i], 65535);
      }
      raster.setPixels(0, y, picture.width(), 1, row);
    }
    return new BufferedImage(model, raster, false, null);
  }

  /** Rec. 601 luma. */
  static BufferedImage gray(Picture picture) {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
    float[] samples = picture.samples();
    int[] row = new int[picture.width()];
    for (int y = 0, i = 0; y < picture.height(); y++) {
      for (int x = 0; x < row.length; x++, i += 3) {
        float luma = 0.299f * samples[i] + 0.587f * samples[i + 1] + 0.114f * samples[i + 2];
        row[x] = Picture.level(luma, 255);
      }
      image.getRaster().setPixels(0, y, row.length, 1, row);
    }
    return image;
  }

  /** Black ink where the gray is below the level: one bit a pixel. */
  static BufferedImage bilevel(Picture picture, int level) {
    BufferedImage gray = gray(picture);
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        int bit = gray.getRaster().getSample(x, y, 0) < level ? 0 : 1;
        image.getRaster().setSample(x, y, 0, bit);
      }
    }
    return image;
  }

  /** A palette of 6 × 6 × 6 colours, with an ordered dither to hide it. */
  static BufferedImage palette(Picture picture) {
    byte[][] levels = new byte[3][STEPS * STEPS * STEPS];
    for (int entry = 0; entry < levels[0].length; entry++) {
      levels[0][entry] = (byte) (entry / 36 * 51);
      levels[1][entry] = (byte) (entry / 6 % 6 * 51);
      levels[2][entry] = (byte) (entry % 6 * 51);
    }
    IndexColorModel model =
        new IndexColorModel(8, levels[0].length, levels[0], levels[1], levels[2]);
    BufferedImage image =
        new BufferedImage(
            picture.width(), picture.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
    float[] samples = picture.samples();
    for (int y = 0, i = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++, i += 3) {
        float nudge =
            (((x & 1) * 2 + ((x ^ y) & 1) + (x & 2) * 2 + ((x ^ y) & 2) * 4) / 15f) - 0.5f;
        int entry = 0;
        for (int channel = 0; channel < 3; channel++) {
          entry = entry * STEPS + Picture.level(samples[i + channel] + nudge * 0.12f, STEPS - 1);
        }
        image.getRaster().setSample(x, y, 0, entry);
      }
    }
    return image;
  }

  /** Cut out as a round picture with a soft edge; outside is transparent. */
  static BufferedImage round(Picture picture) {
    BufferedImage opaque = picture.toImage();
    int width = picture.width();
    int height = picture.height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    double radius = Math.min(width, height) * 0.48;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double edge = radius - Math.hypot(x + 0.5 - width / 2.0, y + 0.5 - height / 2.0);
        int alpha = (int) Math.round(255 * Math.min(1, Math.max(0, edge / 12)));
        image.setRGB(x, y, alpha << 24 | (opaque.getRGB(x, y) & 0xFFFFFF));
      }
    }
    return image;
  }
}
