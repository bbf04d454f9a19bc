package org.imagelake.image.encode.bmp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Picture;

/**
 * What stands before the rows of a BMP, and the profile behind them (Microsoft, [MS-WMF] 2.2.2.3
 * and BITMAPV5HEADER): the short header that every reader knows, or version 5 where there is
 * transparency or a profile to tell of.
 */
public final class BmpHeader {
  private static final int FILE_HEADER = 14;
  private static final int SHORT_HEADER = 40;
  private static final int V5_HEADER = 124;
  private static final int GRAYS = 256;

  private static final int UNCOMPRESSED = 0;
  private static final int BIT_FIELDS = 3;
  private static final int SRGB = 0x73524742;
  private static final int PROFILE_EMBEDDED = 0x4D424544;

  /** LCS_GM_IMAGES: perceptual. */
  private static final int INTENT_IMAGES = 4;

  /** Where in version 5's header the rendering intent stands, behind what sRGB has no use for. */
  private static final int INTENT_AT = FILE_HEADER + 108;

  private static final double INCHES_PER_METRE = 1 / 0.0254;

  private final Picture picture;
  private final Bitmap bitmap;
  private final boolean hasV5;
  private final int pixelsAt;
  private final int fileLength;

  private BmpHeader(Picture picture, boolean hasV5, int pixelsAt, int fileLength) {
    this.picture = picture;
    this.bitmap = picture.first();
    this.hasV5 = hasV5;
    this.pixelsAt = pixelsAt;
    this.fileLength = fileLength;
  }

  /**
   * @throws IOException when the file would be longer than 2 GB
   */
  public static BmpHeader of(Picture picture) throws IOException {
    Bitmap bitmap = picture.first();
    byte[] profile = picture.iccProfile();
    boolean hasV5 = bitmap.layout().hasAlpha() || profile != null;
    int pixelsAt = FILE_HEADER + (hasV5 ? V5_HEADER : SHORT_HEADER);
    if (BmpRows.bytesPerPixel(bitmap) == 1) {
      pixelsAt += 4 * GRAYS;
    }
    long length = pixelsAt + BmpRows.stride(bitmap) * bitmap.height();
    length += profile == null ? 0 : profile.length;
    if (length > Integer.MAX_VALUE - 8) {
      throw new IOException(
          "the BMP would have %,d bytes; at most 2,147,483,639 are written".formatted(length));
    }
    return new BmpHeader(picture, hasV5, pixelsAt, (int) length);
  }

  /** Offset of the rows. */
  public int pixelsAt() {
    return pixelsAt;
  }

  public int fileLength() {
    return fileLength;
  }

  /** Writes all but the rows. */
  public void write(byte[] file) {
    ByteBuffer out = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int bytesPerPixel = BmpRows.bytesPerPixel(bitmap);
    out.put((byte) 'B').put((byte) 'M').putInt(fileLength).putInt(0).putInt(pixelsAt);
    out.putInt(hasV5 ? V5_HEADER : SHORT_HEADER);
    out.putInt(bitmap.width()).putInt(bitmap.height());
    out.putShort((short) 1).putShort((short) (8 * bytesPerPixel));
    out.putInt(bytesPerPixel == 4 ? BIT_FIELDS : UNCOMPRESSED);
    out.putInt((int) BmpRows.stride(bitmap) * bitmap.height());
    out.putInt(perMetre(picture.dpiX())).putInt(perMetre(picture.dpiY()));
    int colors = bytesPerPixel == 1 ? GRAYS : 0;
    out.putInt(colors).putInt(0);
    if (hasV5) {
      writeV5(out, bytesPerPixel == 4);
    }
    for (int gray = 0; gray < colors; gray++) {
      out.putInt(gray * 0x010101);
    }
  }

  private void writeV5(ByteBuffer out, boolean hasMasks) {
    byte[] profile = picture.iccProfile();
    if (hasMasks) {
      out.putInt(0xFF0000).putInt(0xFF00).putInt(0xFF).putInt(0xFF000000);
    } else {
      out.putLong(0).putLong(0);
    }
    out.putInt(profile == null ? SRGB : PROFILE_EMBEDDED);
    out.position(INTENT_AT).putInt(INTENT_IMAGES);
    if (profile == null) {
      out.putLong(0);
    } else {
      int profileAt = fileLength - profile.length;
      out.putInt(profileAt - FILE_HEADER).putInt(profile.length); // from the header's own begin
      out.put(profileAt, profile);
    }
    out.putInt(0);
  }

  /** Whole dots per metre; 0 says nothing. */
  private static int perMetre(Double dpi) {
    double perMetre = dpi == null ? 0 : dpi * INCHES_PER_METRE;
    return perMetre > 0 && perMetre < Integer.MAX_VALUE ? (int) Math.round(perMetre) : 0;
  }
}
