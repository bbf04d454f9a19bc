package org.imagelake.image.encode;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.imagelake.image.picture.Bitmap;
import org.w3c.dom.Element;

/** The JDK's own JPEG writer, asked for by class: lookup by name alone may find another. */
final class JdkJpeg {
  private static final String TREE = "javax_imageio_jpeg_image_1.0";

  private JdkJpeg() {}

  static byte[] encode(
      Bitmap bitmap,
      int quality,
      boolean progressive,
      boolean optimize,
      ChromaSubsampling subsampling)
      throws IOException {
    boolean gray = bitmap.layout().isGray();
    if (!gray && subsampling == ChromaSubsampling.S422) {
      throw new IOException("without the native codecs there is no " + subsampling + " in JPEG");
    }
    ImageWriter writer = writer();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality / 100f);
      if (progressive) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      ((JPEGImageWriteParam) param).setOptimizeHuffmanTables(optimize);
      BufferedImage image = image(bitmap);
      IIOMetadata metadata = null;
      if (!gray && subsampling == ChromaSubsampling.S444) {
        metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        sampleChromaFully(metadata);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static ImageWriter writer() throws IOException {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
        return writer;
      }
    }
    throw new IOException("this Java runtime has no writer for jpeg");
  }

  /** The samples themselves, not a copy. */
  private static BufferedImage image(Bitmap bitmap) {
    int channels = bitmap.layout().channels();
    WritableRaster raster =
        Raster.createInterleavedRaster(
            new DataBufferByte(bitmap.samples(), bitmap.length()),
            bitmap.width(),
            bitmap.height(),
            bitmap.stride(),
            channels,
            channels == 1 ? new int[] {0} : new int[] {0, 1, 2},
            null);
    int space = channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(space),
            false,
            false,
            ComponentColorModel.OPAQUE,
            DataBuffer.TYPE_BYTE);
    return new BufferedImage(model, raster, false, null);
  }

  private static void sampleChromaFully(IIOMetadata metadata) throws IOException {
    Element tree = (Element) metadata.getAsTree(TREE);
    Element luma = (Element) tree.getElementsByTagName("componentSpec").item(0);
    luma.setAttribute("HsamplingFactor", "1");
    luma.setAttribute("VsamplingFactor", "1");
    metadata.setFromTree(TREE, tree);
  }
}
