package org.imagelake.image.encode;

import java.io.IOException;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.imagelake.image.codec.NativeBuffers;
import org.imagelake.image.codec.NativeMemory;
import org.imagelake.image.picture.Bitmap;

/** The encoders of OpenCV: 8-bit gray, RGB and RGBA from the heap, by way of pooled memory. */
final class NativeEncoding {
  /** Rows that are turned to B, G, R at once: few calls, and the band stays in the cache. */
  private static final int BAND_BYTES = 256 << 10;

  private NativeEncoding() {}

  /**
   * @param extension names the codec, with its dot
   * @param parameters pairs of an IMWRITE constant and its value
   */
  static byte[] encode(String extension, Bitmap bitmap, int... parameters) throws IOException {
    NativeBuffers buffers = NativeBuffers.take();
    try {
      return encode(extension, bitmap, buffers, parameters);
    } catch (RuntimeException e) {
      throw new IOException("the native encoder failed on " + extension + ": " + e.getMessage(), e);
    } finally {
      buffers.giveBack();
    }
  }

  private static byte[] encode(
      String extension, Bitmap bitmap, NativeBuffers buffers, int... parameters)
      throws IOException {
    int channels = bitmap.layout().channels();
    int type = opencv_core.CV_8UC(channels);
    BytePointer pixels = buffers.pixels().ofSize(bitmap.length()).position(0);
    try (Mat mat = new Mat(bitmap.height(), bitmap.width(), type, pixels);
        BytePointer out = new BytePointer();
        IntPointer pairs = new IntPointer(parameters)) {
      if (channels == 1) {
        pixels.put(bitmap.samples(), 0, bitmap.length());
      } else {
        copySwapped(bitmap, mat, buffers.band());
      }
      if (!opencv_imgcodecs.imencode(extension, mat, out, pairs)) {
        throw new IOException(
            "the native encoder refused %s of %d × %d as %s"
                .formatted(bitmap.layout(), bitmap.width(), bitmap.height(), extension));
      }
      byte[] bytes = new byte[Math.toIntExact(out.limit())];
      out.get(bytes);
      return bytes;
    }
  }

  private static void copySwapped(Bitmap bitmap, Mat target, NativeMemory memory) {
    int stride = bitmap.stride();
    int rows = Math.max(1, BAND_BYTES / stride);
    int code =
        bitmap.layout().hasAlpha() ? opencv_imgproc.COLOR_RGBA2BGRA : opencv_imgproc.COLOR_RGB2BGR;
    BytePointer band = memory.ofSize((long) rows * stride).position(0);
    for (int y = 0; y < bitmap.height(); y += rows) {
      int count = Math.min(rows, bitmap.height() - y);
      band.put(bitmap.samples(), y * stride, count * stride);
      try (Mat from = new Mat(count, bitmap.width(), target.type(), band);
          Mat to = target.rowRange(y, y + count)) {
        opencv_imgproc.cvtColor(from, to, code);
      }
    }
  }
}
