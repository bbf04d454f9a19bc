package org.imagelake.image.encode.gif;

import java.io.IOException;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.imagelake.image.encode.palette.Indexed;
import org.w3c.dom.Node;

/**
 * What the JDK's GIF writer is told beside the pixels (its "GIF Metadata Format Specification").
 */
final class GifTree {
  /** No block of repetition: shown once. */
  static final int ONCE = -1;

  private GifTree() {}

  static void describeScreen(IIOMetadata metadata, int width, int height) throws IOException {
    Node root = metadata.getAsTree(metadata.getNativeMetadataFormatName());
    IIOMetadataNode version = child(root, "Version");
    version.setAttribute("value", "89a");
    IIOMetadataNode screen = child(root, "LogicalScreenDescriptor");
    screen.setAttribute("logicalScreenWidth", Integer.toString(width));
    screen.setAttribute("logicalScreenHeight", Integer.toString(height));
    screen.setAttribute("colorResolution", "8");
    screen.setAttribute("pixelAspectRatio", "0");
    set(metadata, root);
  }

  /**
   * @param repeats after the first time; 0 is forever
   */
  static void describe(IIOMetadata metadata, GifFrame frame, boolean interlaced, int repeats)
      throws IOException {
    Node root = metadata.getAsTree(metadata.getNativeMetadataFormatName());
    Indexed image = frame.image();
    IIOMetadataNode descriptor = child(root, "ImageDescriptor");
    descriptor.setAttribute("imageLeftPosition", Integer.toString(frame.left()));
    descriptor.setAttribute("imageTopPosition", Integer.toString(frame.top()));
    descriptor.setAttribute("imageWidth", Integer.toString(image.width()));
    descriptor.setAttribute("imageHeight", Integer.toString(image.height()));
    descriptor.setAttribute("interlaceFlag", upper(interlaced));
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute(
        "disposalMethod", frame.clearsAfter() ? "restoreToBackgroundColor" : "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", upper(image.clear() >= 0));
    control.setAttribute("transparentColorIndex", Integer.toString(Math.max(0, image.clear())));
    control.setAttribute("delayTime", Integer.toString(frame.delayHundredths()));
    if (repeats != ONCE) {
      IIOMetadataNode netscape = new IIOMetadataNode("ApplicationExtension");
      netscape.setAttribute("applicationID", "NETSCAPE");
      netscape.setAttribute("authenticationCode", "2.0");
      netscape.setUserObject(new byte[] {1, (byte) repeats, (byte) (repeats >> 8)});
      child(root, "ApplicationExtensions").appendChild(netscape);
    }
    set(metadata, root);
  }

  private static String upper(boolean flag) {
    return flag ? "TRUE" : "FALSE";
  }

  private static IIOMetadataNode child(Node root, String name) {
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) {
        return (IIOMetadataNode) node;
      }
    }
    IIOMetadataNode created = new IIOMetadataNode(name);
    root.appendChild(created);
    return created;
  }

  private static void set(IIOMetadata metadata, Node root) throws IOException {
    try {
      metadata.setFromTree(metadata.getNativeMetadataFormatName(), root);
    } catch (IIOInvalidTreeException e) {
      throw new IOException("the JDK's GIF writer refuses its metadata: " + e.getMessage(), e);
    }
  }
}
