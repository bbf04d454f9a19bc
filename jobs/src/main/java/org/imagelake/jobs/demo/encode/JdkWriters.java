package org.imagelake.jobs.demo.encode;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;

/** The JDK's own writers, whichever others stand before them on the class path. */
final class JdkWriters {
  private JdkWriters() {}

  static ImageWriter of(String format) throws IOException {
    Iterator<ImageWriterSpi> providers =
        IIORegistry.getDefaultInstance()
            .getServiceProviders(
                ImageWriterSpi.class,
                candidate -> isJdks((ImageWriterSpi) candidate, format),
                false);
    return providers.hasNext()
        ? providers.next().createWriterInstance()
        : ImageIO.getImageWritersByFormatName(format).next();
  }

  private static boolean isJdks(ImageWriterSpi provider, String format) {
    return provider.getClass().getName().startsWith("com.sun.imageio.")
        && List.of(provider.getFormatNames()).contains(format);
  }
}
