package org.imagelake.image.encode.tiff;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imagelake.image.picture.Bitmap;

/** One picture of a TIFF: its strips and the directory that says what they are (TIFF 6.0 §8). */
public final class TiffPage {
  private static final int JPEG = 7;
  private static final int BLACK_IS_ZERO = 1;
  private static final int RGB = 2;
  private static final int YCBCR = 6;
  private static final int STRAIGHT_ALPHA = 2;
  private static final int HORIZONTAL = 2;
  private static final int CHUNKY = 1;
  private static final int PER_INCH = 2;
  private static final int ONE_OF_SEVERAL_PAGES = 2;

  /** Readers hold a strip; one row at least. 256 KB costs deflate nothing and fits a cache. */
  private static final int STRIP_BYTES = 1 << 18;

  /** Dots per inch are kept to thousandths. */
  private static final int RESOLUTION_DIVISOR = 1000;

  private final Ifd ifd;
  private final List<Slice> strips;

  private TiffPage(Ifd ifd, List<Slice> strips) {
    this.ifd = ifd;
    this.strips = strips;
  }

  /**
   * Samples compressed without loss.
   *
   * @param level of deflate, 0 to 9
   */
  public static TiffPage of(Bitmap bitmap, ByteOrder order, Scheme scheme, int level) {
    int rowsPerStrip = Math.max(1, Math.min(STRIP_BYTES / bitmap.stride(), bitmap.height()));
    boolean swapped = bitmap.bitDepth() == 16 && order == ByteOrder.LITTLE_ENDIAN;
    StripRows rows = new StripRows(bitmap, swapped, scheme.hasPredictor(), rowsPerStrip);
    List<Slice> strips = new ArrayList<>();
    StripCodec codec = scheme.codec(level);
    for (int y = 0; y < bitmap.height(); y += rowsPerStrip) {
      Slice strip = rows.rows(y, Math.min(rowsPerStrip, bitmap.height() - y));
      strips.add(codec.encode(strip, bitmap.stride()));
    }
    int photometric = bitmap.layout().isGray() ? BLACK_IS_ZERO : RGB;
    Ifd ifd = directory(bitmap, order, scheme.code(), photometric, rowsPerStrip);
    if (scheme.hasPredictor()) {
      ifd.shorts(Tag.PREDICTOR, HORIZONTAL);
    }
    if (bitmap.layout().hasAlpha()) {
      ifd.shorts(Tag.EXTRA_SAMPLES, STRAIGHT_ALPHA);
    }
    return new TiffPage(ifd, strips);
  }

  /**
   * A JPEG stream with its tables as the only strip (TIFF Technical Note 2, 1995).
   *
   * @param bitmap what the stream shows
   * @param horizontalSampling luma samples to one of chroma in a row
   */
  public static TiffPage ofJpeg(
      Bitmap bitmap, ByteOrder order, byte[] jpeg, int horizontalSampling, int verticalSampling) {
    int photometric = bitmap.layout().isGray() ? BLACK_IS_ZERO : YCBCR;
    Ifd ifd = directory(bitmap, order, JPEG, photometric, bitmap.height());
    if (photometric == YCBCR) {
      ifd.shorts(Tag.YCBCR_SUBSAMPLING, horizontalSampling, verticalSampling);
      ifd.rationals(Tag.REFERENCE_BLACK_WHITE, 1, 0, 255, 128, 255, 128, 255);
    }
    return new TiffPage(ifd, List.of(new Slice(jpeg)));
  }

  private static Ifd directory(
      Bitmap bitmap, ByteOrder order, int compression, int photometric, int rowsPerStrip) {
    int[] depths = new int[bitmap.layout().channels()];
    Arrays.fill(depths, bitmap.bitDepth());
    return new Ifd(order)
        .longs(Tag.WIDTH, bitmap.width())
        .longs(Tag.HEIGHT, bitmap.height())
        .shorts(Tag.BITS_PER_SAMPLE, depths)
        .shorts(Tag.COMPRESSION, compression)
        .shorts(Tag.PHOTOMETRIC, photometric)
        .shorts(Tag.SAMPLES_PER_PIXEL, depths.length)
        .longs(Tag.ROWS_PER_STRIP, rowsPerStrip)
        .shorts(Tag.PLANAR_CONFIGURATION, CHUNKY);
  }

  /** Says that this is page {@code index} of {@code count}, from 0. */
  public TiffPage numbered(int index, int count) {
    ifd.longs(Tag.NEW_SUBFILE_TYPE, ONE_OF_SEVERAL_PAGES);
    ifd.shorts(Tag.PAGE_NUMBER, Math.min(index, 0xFFFF), Math.min(count, 0xFFFF));
    return this;
  }

  /**
   * @param dpiX dots per inch, above 0 and at most 2,000,000; outside that nothing is said
   */
  public TiffPage resolution(Double dpiX, Double dpiY) {
    if (isResolution(dpiX) && isResolution(dpiY)) {
      ifd.rationals(Tag.X_RESOLUTION, RESOLUTION_DIVISOR, thousandths(dpiX));
      ifd.rationals(Tag.Y_RESOLUTION, RESOLUTION_DIVISOR, thousandths(dpiY));
      ifd.shorts(Tag.RESOLUTION_UNIT, PER_INCH);
    }
    return this;
  }

  private static boolean isResolution(Double dpi) {
    return dpi != null && dpi * RESOLUTION_DIVISOR >= 1 && dpi <= 2_000_000;
  }

  private static int thousandths(double dpi) {
    return (int) Math.round(dpi * RESOLUTION_DIVISOR);
  }

  public TiffPage iccProfile(byte[] profile) {
    return block(Tag.ICC, Ifd.UNDEFINED, profile);
  }

  public TiffPage xmp(byte[] packet) {
    return block(Tag.XMP, Ifd.BYTE, packet);
  }

  private TiffPage block(int tag, int type, byte[] block) {
    if (block != null) {
      ifd.bytes(tag, type, block);
    }
    return this;
  }

  /** Takes over what an EXIF block says; it has the byte order of this page. */
  public TiffPage exif(ExifBlock exif) {
    exif.copyInto(ifd);
    return this;
  }

  Ifd ifd() {
    return ifd;
  }

  List<Slice> strips() {
    return strips;
  }
}
