package org.imagelake.image.encode;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.container.PngChunkWriter;
import org.imagelake.image.encode.png.PngData;
import org.imagelake.image.encode.png.PngPixels;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Picture;

/**
 * PNG with filters and a fast deflate of our own: several times as fast as libpng with zlib, at 7 %
 * more bytes on photographs.
 */
final class PngEncoder implements ImageEncoder {
  static final int DEFAULT_LEVEL = 2;

  private static final int OPTIMIZED_LEVEL = 9;

  @Override
  public ImageFormat format() {
    return ImageFormat.PNG;
  }

  @Override
  public Set<EncodeOption> options() {
    return EnumSet.of(
        EncodeOption.COMPRESSION_LEVEL, EncodeOption.OPTIMIZE, EncodeOption.PROGRESSIVE);
  }

  @Override
  public Set<Feature> holds(EncodeSettings settings) {
    return EnumSet.of(
        Feature.ALPHA,
        Feature.SOFT_ALPHA,
        Feature.MANY_COLORS,
        Feature.SIXTEEN_BITS,
        Feature.GRAY,
        Feature.ICC,
        Feature.EXIF,
        Feature.XMP,
        Feature.RESOLUTION);
  }

  @Override
  public boolean isLossless(EncodeSettings settings) {
    return true;
  }

  /** Four bytes of the header hold a side; PNG forbids the highest bit. */
  @Override
  public int maxSide() {
    return Integer.MAX_VALUE;
  }

  @Override
  public byte[] encode(Picture picture, Embedded embedded, EncodeSettings settings)
      throws IOException {
    Bitmap bitmap = picture.first();
    Fit.check(bitmap, this, settings);
    PngPixels pixels = PngPixels.of(bitmap);
    byte[][] file = new byte[1][];
    PngData.compress(
        pixels,
        level(settings),
        settings.isProgressive(),
        (data, length) -> file[0] = write(picture, embedded, settings, pixels, data, length));
    return file[0];
  }

  private static int level(EncodeSettings settings) {
    return settings.compressionLevelOr(settings.isOptimized() ? OPTIMIZED_LEVEL : DEFAULT_LEVEL);
  }

  private static byte[] write(
      Picture picture,
      Embedded embedded,
      EncodeSettings settings,
      PngPixels pixels,
      byte[] data,
      int length) {
    return new PngChunkWriter(length + 4096)
        .header(
            pixels.width(),
            pixels.height(),
            pixels.bitDepth(),
            pixels.colorType(),
            settings.isProgressive())
        .iccProfile(picture.iccProfile())
        .density(picture.dpiX(), picture.dpiY())
        .exif(embedded.exif())
        .xmp(embedded.xmp())
        .chunk("IDAT", data, length)
        .end();
  }
}
