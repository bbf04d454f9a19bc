package org.imagelake.jobs.demo.encode;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** JPEG by the JDK's own writer, whichever other writers are on the class path. */
public final class JpegWriter {
  private static final int APP14 = 0xEE;

  private JpegWriter() {}

  /** Baseline JPEG, RGB (as YCbCr 4:2:0) or gray; quality 1–100 on the usual scale. */
  public static byte[] encode(BufferedImage image, int quality) throws IOException {
    return write(new IIOImage(image, null, null), quality, false);
  }

  /** The same in several scans. */
  public static byte[] encodeProgressive(BufferedImage image, int quality) throws IOException {
    return write(new IIOImage(image, null, null), quality, true);
  }

  /**
   * CMYK as Adobe's programs write it: four components, inverted (255 is no ink), marked by an
   * APP14 segment with transform 0.
   */
  public static byte[] encodeCmyk(BufferedImage image, int quality) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    WritableRaster ink = Raster.createInterleavedRaster(0, width, height, 4, null);
    int[] pixel = new int[4];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = image.getRGB(x, y);
        int red = rgb >> 16 & 255;
        int green = rgb >> 8 & 255;
        int blue = rgb & 255;
        int white = Math.max(1, Math.max(red, Math.max(green, blue)));
        pixel[0] = red * 255 / white;
        pixel[1] = green * 255 / white;
        pixel[2] = blue * 255 / white;
        pixel[3] = white;
        ink.setPixel(x, y, pixel);
      }
    }
    byte[] jpeg = write(new IIOImage(ink, null, null), quality, false);
    byte[] adobe = "Adobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    return JpegSegments.insert(jpeg, APP14, adobe);
  }

  private static byte[] write(IIOImage image, int quality, boolean progressive) throws IOException {
    ImageWriter writer = JdkWriters.of("jpeg");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(scale(quality));
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(out);
      writer.write(null, image, param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The JDK's 0–1 onto libjpeg's 1–100: it is the percentage itself. */
  private static float scale(int quality) {
    return Math.min(100, Math.max(1, quality)) / 100f;
  }
}
