package org.imagelake.jobs.demo.encode;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMWRITE_WEBP_QUALITY;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** WebP by libwebp in OpenCV, and the extended container around it (RFC 9649 §2.7). */
public final class WebpWriter {
  private static final int HAS_ALPHA = 0x10;
  private static final int HAS_EXIF = 0x08;

  private WebpWriter() {}

  /** Whether OpenCV's native library loads here. */
  public static boolean available() {
    return loads(() -> new Mat(1, 1, CV_8UC4).close());
  }

  /** Whether a first native call goes through; the ways that a missing library shows itself. */
  static boolean loads(Runnable nativeCall) {
    try {
      nativeCall.run();
      return true;
    } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
      return false;
    }
  }

  /** Quality 1–100 is lossy, 101 lossless; alpha is kept where the image has it. */
  public static byte[] encode(BufferedImage image, int quality) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] bgra = new byte[width * height * 4];
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    for (int p = 0, i = 0; p < argb.length; p++, i += 4) {
      bgra[i] = (byte) argb[p];
      bgra[i + 1] = (byte) (argb[p] >> 8);
      bgra[i + 2] = (byte) (argb[p] >> 16);
      bgra[i + 3] = (byte) (argb[p] >>> 24);
    }
    try (Mat mat = new Mat(height, width, CV_8UC4);
        BytePointer out = new BytePointer();
        IntPointer settings = new IntPointer(IMWRITE_WEBP_QUALITY, quality)) {
      mat.data().put(bgra, 0, bgra.length);
      if (!imencode(".webp", mat, out, settings)) {
        throw new IOException("libwebp refused an image of " + width + " × " + height);
      }
      byte[] bytes = new byte[(int) out.limit()];
      out.get(bytes);
      return bytes;
    }
  }

  /** The same picture with an EXIF chunk; the size must be the image's own. */
  public static byte[] withExif(byte[] webp, byte[] tiff, int width, int height, boolean alpha) {
    // A simple file is one VP8 or VP8L chunk after the 12 bytes of RIFF; an extended one has VP8X.
    boolean extended = webp[15] == 'X';
    int start = extended ? 12 + 18 : 12;
    int padded = tiff.length + (tiff.length & 1);
    int size = 12 + 18 + (webp.length - start) + 8 + padded;
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.put(ascii("RIFF")).putInt(size - 8).put(ascii("WEBP"));
    out.put(ascii("VP8X")).putInt(10).putInt(HAS_EXIF | (alpha ? HAS_ALPHA : 0));
    putThreeBytes(out, width - 1);
    putThreeBytes(out, height - 1);
    out.put(webp, start, webp.length - start);
    out.put(ascii("EXIF")).putInt(tiff.length).put(tiff);
    return out.array();
  }

  private static void putThreeBytes(ByteBuffer out, int number) {
    out.put((byte) number).put((byte) (number >> 8)).put((byte) (number >> 16));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
