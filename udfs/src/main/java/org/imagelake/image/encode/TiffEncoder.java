package org.imagelake.image.encode;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.tiff.ExifBlock;
import org.imagelake.image.encode.tiff.Scheme;
import org.imagelake.image.encode.tiff.TiffFile;
import org.imagelake.image.encode.tiff.TiffPage;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Picture.Sequence;

/**
 * TIFF of one page or several, every page in strips; written here and not by the JDK, whose writer
 * takes 20 times as long.
 *
 * <p>Not compressed by default, as most programs have it: on a photograph of 6 MP that is over 1000
 * MP/s, LZW 20 and deflate of level 1 about 12 at half the bytes (both of differences), PackBits 90
 * at no fewer bytes. Whoever wants small files says which kind.
 */
final class TiffEncoder implements ImageEncoder {
  static final TiffCompression DEFAULT_COMPRESSION = TiffCompression.NONE;
  static final int DEFAULT_LEVEL = 1;

  /** Of deflate. */
  private static final int MAX_LEVEL = 9;

  /** Of JPEG within TIFF. */
  private static final int DEFAULT_QUALITY = 85;

  @Override
  public ImageFormat format() {
    return ImageFormat.TIFF;
  }

  @Override
  public Set<EncodeOption> options() {
    return EnumSet.of(
        EncodeOption.TIFF_COMPRESSION, EncodeOption.COMPRESSION_LEVEL, EncodeOption.QUALITY);
  }

  @Override
  public Optional<String> problem(EncodeSettings settings) {
    TiffCompression compression = compression(settings);
    if (settings.quality() != null && compression != TiffCompression.JPEG) {
      return Optional.of(
          "TIFF has a quality with --tiff-compression jpeg only, not " + compression);
    }
    if (settings.compressionLevel() == null) {
      return Optional.empty();
    }
    if (compression != TiffCompression.DEFLATE) {
      return Optional.of(
          "TIFF has levels with --tiff-compression deflate only, not " + compression);
    }
    int level = settings.compressionLevel();
    return level >= 0 && level <= MAX_LEVEL
        ? Optional.empty()
        : Optional.of("deflate has levels from 0 to " + MAX_LEVEL + ", not " + level);
  }

  @Override
  public Integer quality(EncodeSettings settings) {
    return isLossless(settings) ? null : (Integer) settings.qualityOr(DEFAULT_QUALITY);
  }

  @Override
  public Set<Feature> holds(EncodeSettings settings) {
    Set<Feature> held =
        EnumSet.of(
            Feature.MANY_COLORS,
            Feature.GRAY,
            Feature.PAGES,
            Feature.ICC,
            Feature.EXIF,
            Feature.XMP,
            Feature.RESOLUTION);
    if (isLossless(settings)) {
      held.addAll(EnumSet.of(Feature.ALPHA, Feature.SOFT_ALPHA, Feature.SIXTEEN_BITS));
    }
    return held;
  }

  @Override
  public boolean isLossless(EncodeSettings settings) {
    return compression(settings) != TiffCompression.JPEG;
  }

  /** Sides are 32-bit numbers; arrays end before that. JPEG streams end at its own limit. */
  @Override
  public int maxSide() {
    return Integer.MAX_VALUE;
  }

  @Override
  public byte[] encode(Picture picture, Embedded embedded, EncodeSettings settings)
      throws IOException {
    ExifBlock exif = ExifBlock.of(embedded.exif());
    ByteOrder order = exif.orderOr(ByteOrder.BIG_ENDIAN); // that of 16-bit samples
    int count = picture.frames().size();
    List<TiffPage> pages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Bitmap bitmap = picture.frames().get(i).bitmap();
      Fit.check(bitmap, this, settings);
      TiffPage page = page(bitmap, order, settings);
      page.resolution(picture.dpiX(), picture.dpiY());
      if (IccSpace.fits(picture.iccProfile(), bitmap.layout())) {
        page.iccProfile(picture.iccProfile());
      }
      if (picture.sequence() == Sequence.PAGES) {
        page.numbered(i, count);
      }
      pages.add(page);
    }
    pages.get(0).xmp(embedded.xmp()).exif(exif);
    return TiffFile.of(pages, order);
  }

  private static TiffPage page(Bitmap bitmap, ByteOrder order, EncodeSettings settings)
      throws IOException {
    Scheme scheme =
        switch (compression(settings)) {
          case NONE -> Scheme.STORED;
          case LZW -> Scheme.LZW;
          case DEFLATE -> Scheme.DEFLATE;
          case PACKBITS -> Scheme.PACKBITS;
          case JPEG -> null;
        };
    if (scheme != null) {
      return TiffPage.of(bitmap, order, scheme, settings.compressionLevelOr(DEFAULT_LEVEL));
    }
    byte[] jpeg =
        Encoders.of(ImageFormat.JPEG)
            .orElseThrow()
            .encode(
                Picture.still(bitmap),
                Embedded.NOTHING,
                new EncodeSettings(
                    settings.qualityOr(DEFAULT_QUALITY),
                    null,
                    null,
                    null,
                    null,
                    ChromaSubsampling.S420,
                    null));
    return TiffPage.ofJpeg(bitmap, order, jpeg, 2, 2);
  }

  private static TiffCompression compression(EncodeSettings settings) {
    return settings.tiffCompression() == null ? DEFAULT_COMPRESSION : settings.tiffCompression();
  }
}
