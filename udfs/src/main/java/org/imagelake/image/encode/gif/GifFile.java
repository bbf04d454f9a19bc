package org.imagelake.image.encode.gif;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.imagelake.image.encode.palette.Indexed;

/** GIF89a by the JDK's writer, asked for by class: lookup by name alone may find another. */
public final class GifFile {
  private GifFile() {}

  /**
   * @param frames the first one as large as the screen
   * @param plays how often all frames are shown; 0 is forever
   */
  public static byte[] of(List<GifFrame> frames, int plays, boolean interlaced) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    ImageWriter writer = writer();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(
          interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.prepareWriteSequence(stream(writer, frames.get(0).image()));
      for (int i = 0; i < frames.size(); i++) {
        GifFrame frame = frames.get(i);
        BufferedImage image = image(frame.image());
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        int repeats = i == 0 && frames.size() > 1 ? repeats(plays) : GifTree.ONCE;
        GifTree.describe(metadata, frame, interlaced, repeats);
        writer.writeToSequence(new IIOImage(image, null, metadata), param);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /**
   * Netscape's block counts what comes after the first time, in 16 bits; 0 is forever there too.
   */
  private static int repeats(int plays) {
    return switch (plays) {
      case 0 -> 0;
      case 1 -> GifTree.ONCE;
      default -> Math.min(plays - 1, 0xFFFF);
    };
  }

  private static IIOMetadata stream(ImageWriter writer, Indexed screen) throws IOException {
    IIOMetadata metadata = writer.getDefaultStreamMetadata(null);
    GifTree.describeScreen(metadata, screen.width(), screen.height());
    return metadata;
  }

  /** Writers take the size of the codes from the colour model: 1, 2, 4 or 8 bits. */
  private static BufferedImage image(Indexed indexed) {
    int[] colors = indexed.colors();
    int bits = colors.length <= 2 ? 1 : colors.length <= 4 ? 2 : colors.length <= 16 ? 4 : 8;
    IndexColorModel model =
        new IndexColorModel(
            bits,
            colors.length,
            colors,
            0,
            false,
            indexed.clear(),
            java.awt.image.DataBuffer.TYPE_BYTE);
    DataBufferByte buffer = new DataBufferByte(indexed.indices(), indexed.indices().length);
    WritableRaster raster =
        Raster.createInterleavedRaster(
            buffer, indexed.width(), indexed.height(), indexed.width(), 1, new int[] {0}, null);
    return new BufferedImage(model, raster, false, null);
  }

  private static ImageWriter writer() throws IOException {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("gif");
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
        return writer;
      }
    }
    throw new IOException("this Java runtime has no writer for GIF");
  }
}
