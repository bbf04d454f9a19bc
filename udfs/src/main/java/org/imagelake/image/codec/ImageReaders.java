package org.imagelake.image.codec;

import com.twelvemonkeys.imageio.plugins.bmp.BMPImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The ImageIO reader of each format: the JDK's for PNG and GIF, TwelveMonkeys' for the rest. Asked
 * for by class and not by lookup, which depends on the class loader of the calling thread.
 */
final class ImageReaders {
  private ImageReaders() {}

  static ImageReader reader(ImageFormat format) throws IOException {
    return switch (format) {
      case JPEG -> registered(new JPEGImageReaderSpi());
      case TIFF -> registered(new TIFFImageReaderSpi());
      case BMP -> registered(new BMPImageReaderSpi());
      case WEBP -> registered(new WebPImageReaderSpi());
      case PNG -> ofTheJdk("png");
      case GIF -> ofTheJdk("gif");
      default -> throw new IOException("no reader for " + format);
    };
  }

  /** Some of them find the JDK's reader that they build on when they are registered. */
  private static synchronized ImageReader registered(ImageReaderSpi spi) throws IOException {
    IIORegistry registry = IIORegistry.getDefaultInstance();
    ImageReaderSpi known = registry.getServiceProviderByClass(spi.getClass());
    if (known == null) {
      registry.registerServiceProvider(spi, ImageReaderSpi.class);
      known = spi;
    }
    return known.createReaderInstance();
  }

  static ImageReader ofTheJdk(String name) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
        return reader;
      }
    }
    throw new IOException("this Java runtime has no reader for " + name);
  }
}
