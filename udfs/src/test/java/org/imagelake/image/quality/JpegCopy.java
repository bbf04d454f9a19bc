package org.imagelake.image.quality;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What a JPEG encoder makes of pixels. */
public final class JpegCopy {
  private JpegCopy() {}

  /**
   * @param quality 0–100, as the encoder of the JDK takes it
   */
  public static HeapPixels of(HeapPixels pixels, int quality) {
    BufferedImage image =
        new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
    byte[] rgb = pixels.raster().rgb();
    for (int p = 0; p < pixels.raster().pixelCount(); p++) {
      image.setRGB(p % pixels.width(), p / pixels.width(), color(rgb, p));
    }
    try {
      BufferedImage copy = ImageIO.read(new ByteArrayInputStream(encoded(image, quality)));
      return HeapPixels.paint(copy.getWidth(), copy.getHeight(), copy::getRGB);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int color(byte[] rgb, int pixel) {
    int i = 3 * pixel;
    return (rgb[i] & 0xFF) << 16 | (rgb[i + 1] & 0xFF) << 8 | rgb[i + 2] & 0xFF;
  }

  private static byte[] encoded(BufferedImage image, int quality) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(content)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality / 100f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return content.toByteArray();
  }
}
