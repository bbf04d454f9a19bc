package org.imagelake.image.encode;

import java.util.List;
import java.util.Optional;
import org.imagelake.image.codec.ImageFormat;

/** The one list of formats that are written. */
public final class Encoders {
  /** Every encoder; options, help, documentation and contract tests walk this list. */
  public static final List<ImageEncoder> ALL =
      List.of(
          new JpegEncoder(), //
          new PngEncoder(), //
          new WebpEncoder(),
          new TiffEncoder(),
          new BmpEncoder(),
          new GifEncoder());

  private Encoders() {}

  public static Optional<ImageEncoder> of(ImageFormat format) {
    return ALL.stream().filter(encoder -> encoder.format() == format).findFirst();
  }
}
