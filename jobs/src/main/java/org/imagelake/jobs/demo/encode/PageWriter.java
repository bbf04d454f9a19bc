package org.imagelake.jobs.demo.encode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** TIFF, GIF and BMP by ImageIO, of one picture or several. */
public final class PageWriter {
  private static final String GIF_FRAME = "javax_imageio_gif_image_1.0";

  private PageWriter() {}

  public static byte[] bmp(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "bmp", bytes)) {
      throw new IOException("No BMP writer takes " + image);
    }
    return bytes.toByteArray();
  }

  /** One TIFF of all pages, compressed as TIFF names it: LZW, Deflate, PackBits, CCITT T.6, …. */
  public static byte[] tiff(String compression, List<BufferedImage> pages) throws IOException {
    ImageWriter writer = JdkWriters.of("tiff");
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType(compression);
    return sequence(writer, param, pages, -1);
  }

  /** A GIF; of several frames it is an animation that shows each for so long. */
  public static byte[] gif(List<BufferedImage> frames, int hundredths) throws IOException {
    ImageWriter writer = JdkWriters.of("gif");
    ImageWriteParam param = writer.getDefaultWriteParam();
    return sequence(writer, param, frames, frames.size() > 1 ? hundredths : -1);
  }

  private static byte[] sequence(
      ImageWriter writer, ImageWriteParam param, List<BufferedImage> images, int hundredths)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (BufferedImage image : images) {
        IIOMetadata metadata = hundredths < 0 ? null : delay(writer, param, image, hundredths);
        writer.writeToSequence(new IIOImage(image, null, metadata), param);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static IIOMetadata delay(
      ImageWriter writer, ImageWriteParam param, BufferedImage image, int hundredths)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
    IIOMetadataNode root = new IIOMetadataNode(GIF_FRAME);
    IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("delayTime", Integer.toString(hundredths));
    control.setAttribute("transparentColorIndex", "0");
    root.appendChild(control);
    metadata.mergeTree(GIF_FRAME, root);
    return metadata;
  }
}
