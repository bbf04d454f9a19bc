package org.imagelake.image.codec;

import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;

/**
 * What decoding an image costs at most, from its header: memory of the pixels and of the codec's
 * working set, and passes over the coefficients of a progressive JPEG. Frames beyond the first are
 * no cost: they are counted, never decoded.
 */
final class DecodeCost {
  /**
   * Scripts that encoders write have 10 (libjpeg) to about 14 (MozJPEG) scans. Only scans beyond
   * these count as excess.
   */
  private static final int USUAL_SCANS = 16;

  /** Pixels that are handed on: 8-bit R, G, B. */
  private static final int RESULT_BYTES = 3;

  /** Java and OpenCV both hold an animation's canvas as 32-bit pixels, and the frame beside it. */
  private static final int CANVAS_BYTES = 4;

  private static final int COEFFICIENT_BYTES = 2;

  private DecodeCost() {}

  static Outcome<ImageHeader> check(ImageHeader header, Limits limits) {
    long pixels = header.pixelCount();
    if (pixels > limits.maxPixels()) {
      return tooMuch(Code.TOO_MANY_PIXELS, header, "pixels", pixels, limits.maxPixels());
    }
    if (header.scanCount() > limits.maxScans()) {
      return tooMuch(Code.TOO_COMPLEX, header, "scans", header.scanCount(), limits.maxScans());
    }
    long excess = Math.max(0, header.scanCount() - USUAL_SCANS) * pixels;
    if (excess > limits.maxPixels()) {
      return tooMuch(
          Code.TOO_COMPLEX,
          header,
          "pixels revisited by scans beyond the usual " + USUAL_SCANS,
          excess,
          limits.maxPixels());
    }
    long bytes = bytes(header);
    if (bytes > limits.maxDecodeBytes()) {
      return tooMuch(Code.TOO_COMPLEX, header, "bytes to decode", bytes, limits.maxDecodeBytes());
    }
    return Outcome.ok(header);
  }

  private static Outcome<ImageHeader> tooMuch(
      Code code, ImageHeader header, String what, long found, long limit) {
    String size = header.format() + " of " + header.width() + "x" + header.height();
    return Outcome.failed(
        code, Stage.HEADER, size + ": expected at most " + limit + " " + what + ", found " + found);
  }

  /** An upper estimate of the memory that decoding needs, in bytes. */
  static long bytes(ImageHeader header) {
    long pixels = header.pixelCount();
    int depth = header.bitDepth() == null ? 8 : header.bitDepth();
    int sampleBytes = Math.max(1, (Math.min(depth, 64) + 7) / 8);
    int channels = decodedChannels(header);
    boolean asHandedOn = channels <= RESULT_BYTES && sampleBytes == 1;
    long decoded = pixels * channels * sampleBytes;
    return decoded + (asHandedOn ? 0 : pixels * RESULT_BYTES) + workingSet(header, decoded);
  }

  /** Palettes are expanded, and gray with alpha too. */
  private static int decodedChannels(ImageHeader header) {
    int stored = header.channels() == null ? 4 : header.channels();
    if (header.hasAlpha()) {
      return Math.max(4, stored);
    }
    return Math.max(RESULT_BYTES, stored);
  }

  private static long workingSet(ImageHeader header, long decoded) {
    long pixels = header.pixelCount();
    return switch (header.format()) {
      case JPEG -> header.scanCount() > 1 || header.interlaced() ? coefficients(header) : 0;
      case PNG -> header.interlaced() ? decoded : 0;
      case WEBP ->
          header.animated() || "VP8L".equals(header.compression()) ? pixels * CANVAS_BYTES : 0;
      case GIF -> pixels * CANVAS_BYTES;
      default -> 0;
    };
  }

  /** All coefficients of an image in several scans are held at once. */
  private static long coefficients(ImageHeader header) {
    long samples = header.pixelCount() * (header.channels() == null ? 4 : header.channels());
    String sampling = header.chromaSubsampling();
    if (header.channels() != null && header.channels() == 3 && sampling != null) {
      samples =
          switch (sampling) {
            case "4:2:0", "4:1:1" -> samples / 2;
            case "4:2:2", "4:4:0" -> samples * 2 / 3;
            default -> samples;
          };
    }
    return samples * COEFFICIENT_BYTES;
  }
}
