package org.imagelake.image.encode;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.bmp.BmpHeader;
import org.imagelake.image.encode.bmp.BmpRows;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Picture;

/** BMP without compression: 8 bits a pixel for gray, 24 for colours, 32 with transparency. */
final class BmpEncoder implements ImageEncoder {
  @Override
  public ImageFormat format() {
    return ImageFormat.BMP;
  }

  @Override
  public Set<EncodeOption> options() {
    return Set.of();
  }

  @Override
  public Set<Feature> holds(EncodeSettings settings) {
    return EnumSet.of(
        Feature.ALPHA,
        Feature.SOFT_ALPHA,
        Feature.MANY_COLORS,
        Feature.GRAY,
        Feature.ICC,
        Feature.RESOLUTION);
  }

  @Override
  public boolean isLossless(EncodeSettings settings) {
    return true;
  }

  /** Sides are signed 32-bit numbers. */
  @Override
  public int maxSide() {
    return Integer.MAX_VALUE;
  }

  @Override
  public byte[] encode(Picture picture, Embedded embedded, EncodeSettings settings)
      throws IOException {
    Bitmap bitmap = picture.first();
    Fit.check(bitmap, this, settings);
    BmpHeader header = BmpHeader.of(picture);
    byte[] file = new byte[header.fileLength()];
    header.write(file);
    BmpRows.write(bitmap, file, header.pixelsAt());
    return file;
  }
}
