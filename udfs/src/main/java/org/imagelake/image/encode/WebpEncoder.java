package org.imagelake.image.encode;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_WEBP_QUALITY;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.codec.NativeLibrary;
import org.imagelake.image.encode.container.WebpAnimation;
import org.imagelake.image.encode.container.WebpChunks;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.ChangedArea;
import org.imagelake.image.picture.Frame;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.Picture.Sequence;

/** WebP by libwebp; OpenCV's copy of it, without methods, where the first does not load. */
final class WebpEncoder implements ImageEncoder {
  private static final int DEFAULT_QUALITY = 80;

  /** libwebp's slowest method. */
  private static final int MOST_EFFORT = 6;

  /** WEBP_MAX_DIMENSION: 14 bits of the frame header hold a side (RFC 9649 §2.5). */
  private static final int MAX_SIDE = 16383;

  /** OpenCV takes any quality above 100 for lossless. */
  private static final int OPENCV_LOSSLESS = 101;

  @Override
  public ImageFormat format() {
    return ImageFormat.WEBP;
  }

  @Override
  public Set<EncodeOption> options() {
    return EnumSet.of(EncodeOption.QUALITY, EncodeOption.LOSSLESS, EncodeOption.COMPRESSION_LEVEL);
  }

  @Override
  public Set<Feature> holds(EncodeSettings settings) {
    return EnumSet.of(
        Feature.ALPHA,
        Feature.SOFT_ALPHA,
        Feature.MANY_COLORS,
        Feature.ANIMATION,
        Feature.ICC,
        Feature.EXIF,
        Feature.XMP);
  }

  @Override
  public boolean isLossless(EncodeSettings settings) {
    return settings.isLossless();
  }

  @Override
  public Integer quality(EncodeSettings settings) {
    return settings.isLossless() ? null : (Integer) settings.qualityOr(DEFAULT_QUALITY);
  }

  @Override
  public Optional<String> problem(EncodeSettings settings) {
    if (settings.compressionLevelOr(0) > MOST_EFFORT) {
      return Optional.of(
          "--compression-level of webp is its method, 0 to %d, not %d"
              .formatted(MOST_EFFORT, settings.compressionLevel()));
    }
    return settings.isLossless() && settings.quality() != null
        ? Optional.of("--lossless webp has no --quality: leave one")
        : Optional.empty();
  }

  @Override
  public int maxSide() {
    return MAX_SIDE;
  }

  @Override
  public byte[] encode(Picture picture, Embedded embedded, EncodeSettings settings)
      throws IOException {
    byte[] file =
        picture.sequence() == Sequence.ANIMATION
            ? encodeAnimation(picture, settings)
            : encodeStill(picture.first(), settings);
    return WebpChunks.of(file)
        .withMetadata(
            picture.first().width(),
            picture.first().height(),
            picture.iccProfile(),
            embedded.exif(),
            embedded.xmp());
  }

  private byte[] encodeAnimation(Picture picture, EncodeSettings settings) throws IOException {
    WebpAnimation animation =
        new WebpAnimation(picture.first().width(), picture.first().height(), picture.loopCount());
    Bitmap before = null;
    for (Frame frame : picture.frames()) {
      Bitmap now = frame.bitmap();
      ChangedArea area = before == null ? ChangedArea.whole(now) : ChangedArea.between(before, now);
      animation.add(area, encodeStill(area.bitmap(), settings), frame.delayMillis());
      before = now;
    }
    return animation.toBytes();
  }

  /** A file of one frame and nothing beside it: RGB or RGBA of 8 bits. */
  byte[] encodeStill(Bitmap bitmap, EncodeSettings settings) throws IOException {
    Fit.check(bitmap, this, settings);
    int quality = settings.qualityOr(DEFAULT_QUALITY);
    if (Libwebp.isLoaded()) {
      return settings.isLossless()
          ? Libwebp.encodeLossless(bitmap, settings.compressionLevelOr(Libwebp.LOSSLESS_EFFORT))
          : Libwebp.encodeLossy(bitmap, quality, settings.compressionLevelOr(Libwebp.METHOD));
    }
    if (NativeLibrary.isLoaded()) {
      return NativeEncoding.encode(
          ".webp", bitmap, IMWRITE_WEBP_QUALITY, settings.isLossless() ? OPENCV_LOSSLESS : quality);
    }
    throw new IOException(
        "no native WebP encoder loads on this machine, and there is none in Java");
  }
}
