package org.imagelake.image.codec;

import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.Element;

/**
 * The logical screen of a GIF with its first frame in place: the reader gives the frame alone. What
 * the frame leaves open is transparent.
 */
final class GifScreen implements Samples {
  private static final String METADATA = "javax_imageio_gif_image_1.0";

  private final Samples frame;
  private final int width;
  private final int height;
  private final int left;
  private final int top;
  private final byte[] frameRow;

  private GifScreen(Samples frame, int width, int height, int left, int top) {
    this.frame = frame;
    this.width = width;
    this.height = height;
    this.left = left;
    this.top = top;
    this.frameRow = new byte[Math.multiplyExact(frame.width(), frame.stride())];
  }

  /** The frame itself where it covers the screen of the header. */
  static Samples around(Samples frame, ImageReader reader, ImageHeader header) throws IOException {
    if (frame.width() == header.width() && frame.height() == header.height()) {
      return frame;
    }
    IIOMetadataNode tree = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(METADATA);
    Element place = (Element) tree.getElementsByTagName("ImageDescriptor").item(0);
    int left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
    int top = Integer.parseInt(place.getAttribute("imageTopPosition"));
    if (left + frame.width() > header.width() || top + frame.height() > header.height()) {
      throw new IOException("the first frame is not where the header has it");
    }
    return new GifScreen(frame, header.width(), header.height(), left, top);
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public ColorKind kind() {
    return frame.kind();
  }

  @Override
  public boolean hasAlpha() {
    return true;
  }

  @Override
  public void copyRow(int y, byte[] samples) {
    Arrays.fill(samples, 0, width * stride(), (byte) 0);
    if (y < top || y >= top + frame.height()) {
      return;
    }
    frame.copyRow(y - top, frameRow);
    int from = frame.stride();
    int to = stride();
    for (int x = 0; x < frame.width(); x++) {
      int out = (left + x) * to;
      System.arraycopy(frameRow, x * from, samples, out, from);
      if (!frame.hasAlpha()) {
        samples[out + to - 1] = (byte) 255;
      }
    }
  }
}
