package org.imagelake.image.encode;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_OPTIMIZE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_PROGRESSIVE;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_420;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_422;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.codec.NativeLibrary;
import org.imagelake.image.encode.container.JpegSegments;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Picture;

/** JPEG by libjpeg-turbo, or by the JDK where that does not load: there without 4:2:2. */
final class JpegEncoder implements ImageEncoder {
  private static final int DEFAULT_QUALITY = 85;

  /** JPEG_MAX_DIMENSION of libjpeg, a little below the format's own 65535. */
  private static final int MAX_SIDE = 65500;

  @Override
  public ImageFormat format() {
    return ImageFormat.JPEG;
  }

  @Override
  public Set<EncodeOption> options() {
    return EnumSet.of(
        EncodeOption.QUALITY,
        EncodeOption.OPTIMIZE,
        EncodeOption.PROGRESSIVE,
        EncodeOption.CHROMA_SUBSAMPLING);
  }

  @Override
  public Set<Feature> holds(EncodeSettings settings) {
    return EnumSet.of(
        Feature.MANY_COLORS,
        Feature.GRAY,
        Feature.ICC,
        Feature.EXIF,
        Feature.XMP,
        Feature.RESOLUTION);
  }

  @Override
  public boolean isLossless(EncodeSettings settings) {
    return false;
  }

  @Override
  public Integer quality(EncodeSettings settings) {
    return settings.qualityOr(DEFAULT_QUALITY);
  }

  @Override
  public int mostExifBytes() {
    return JpegSegments.MAX_EXIF;
  }

  @Override
  public int maxSide() {
    return MAX_SIDE;
  }

  @Override
  public byte[] encode(Picture picture, Embedded embedded, EncodeSettings settings)
      throws IOException {
    Bitmap bitmap = picture.first();
    Fit.check(bitmap, this, settings);
    byte[] jpeg =
        NativeLibrary.isLoaded()
            ? encodeNatively(bitmap, settings)
            : JdkJpeg.encode(
                bitmap,
                settings.qualityOr(DEFAULT_QUALITY),
                settings.isProgressive(),
                settings.isOptimized(),
                sampling(settings));
    return new JpegSegments()
        .density(picture.dpiX(), picture.dpiY())
        .exif(embedded.exif())
        .xmp(embedded.xmp())
        .iccProfile(picture.iccProfile())
        .insertInto(jpeg);
  }

  private static byte[] encodeNatively(Bitmap bitmap, EncodeSettings settings) throws IOException {
    int factor =
        switch (sampling(settings)) {
          case S444 -> IMWRITE_JPEG_SAMPLING_FACTOR_444;
          case S422 -> IMWRITE_JPEG_SAMPLING_FACTOR_422;
          case S420 -> IMWRITE_JPEG_SAMPLING_FACTOR_420;
        };
    return NativeEncoding.encode(
        ".jpg",
        bitmap,
        IMWRITE_JPEG_QUALITY,
        settings.qualityOr(DEFAULT_QUALITY),
        IMWRITE_JPEG_PROGRESSIVE,
        settings.isProgressive() ? 1 : 0,
        IMWRITE_JPEG_OPTIMIZE,
        settings.isOptimized() ? 1 : 0,
        IMWRITE_JPEG_SAMPLING_FACTOR,
        factor);
  }

  private static ChromaSubsampling sampling(EncodeSettings settings) {
    ChromaSubsampling asked = settings.chromaSubsampling();
    return asked == null ? ChromaSubsampling.S420 : asked;
  }
}
