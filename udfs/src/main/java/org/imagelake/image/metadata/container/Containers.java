package org.imagelake.image.metadata.container;

import java.util.EnumMap;
import java.util.Map;
import org.imagelake.image.codec.ImageFormat;

/** The one list of formats whose metadata we find, each with the way through its container. */
public final class Containers {
  /** Looks for metadata blocks and skips the pixels; content may be damaged or hostile. */
  private interface Finder {
    void find(byte[] content, Blocks into);
  }

  private static final Map<ImageFormat, Finder> FINDERS = finders();

  private Containers() {}

  /** The metadata blocks of a file; none for a format without a finder. */
  public static Blocks blocks(byte[] content, ImageFormat format) {
    Blocks blocks = new Blocks();
    Finder finder = FINDERS.get(format);
    if (finder != null) {
      finder.find(content, blocks);
    }
    return blocks;
  }

  private static Map<ImageFormat, Finder> finders() {
    Map<ImageFormat, Finder> finders = new EnumMap<>(ImageFormat.class);
    finders.put(ImageFormat.JPEG, JpegBlocks::find);
    finders.put(ImageFormat.TIFF, (content, into) -> into.wholeFileIsExif(content));
    finders.put(ImageFormat.PNG, PngBlocks::find);
    finders.put(ImageFormat.WEBP, WebpBlocks::find);
    finders.put(ImageFormat.GIF, GifBlocks::find);
    finders.put(ImageFormat.BMP, BmpBlocks::find);
    finders.put(ImageFormat.HEIF, HeifBlocks::find);
    finders.put(ImageFormat.AVIF, HeifBlocks::find);
    finders.put(ImageFormat.JPEG2000, BoxBlocks::find);
    finders.put(ImageFormat.JPEGXL, BoxBlocks::find);
    finders.put(ImageFormat.PSD, PsdBlocks::find);
    return finders;
  }
}
