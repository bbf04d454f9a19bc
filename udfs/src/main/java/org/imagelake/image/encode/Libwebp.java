package org.imagelake.image.encode;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPWrapper;
import com.luciad.imageio.webp.WebPWriteParam;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.imagelake.image.picture.Bitmap;

/** libwebp with all of its settings, straight from the samples. */
final class Libwebp {
  private static final Logger LOG = System.getLogger(Libwebp.class.getName());

  /** Twice as fast as libwebp's own default, 4, for 3 to 5 % more bytes. */
  static final int METHOD = 2;

  /** Default method of lossless compression. */
  static final int LOSSLESS_EFFORT = 2;

  private static final int MAX_METHOD = 6;

  /** How hard each method looks, as libwebp's presets of lossless compression pair them. */
  private static final float[] LOSSLESS_QUALITY = {0, 20, 25, 50, 75, 90, 100};

  private Libwebp() {}

  static boolean isLoaded() {
    return Holder.LOADED;
  }

  private static final class Holder {
    static final boolean LOADED = load();
  }

  private static boolean load() {
    if (!Boolean.parseBoolean(System.getProperty("imagelake.native", "true"))) {
      return false;
    }
    try {
      WebPWrapper.loadNativeLibrary();
      return true;
    } catch (LinkageError | RuntimeException e) {
      LOG.log(Level.WARNING, "libwebp does not load on this machine (" + e + ")");
      return false;
    }
  }

  /**
   * @param quality 1 to 100
   * @param method 0 (fastest) to 6 (smallest)
   */
  static byte[] encodeLossy(Bitmap bitmap, int quality, int method) throws IOException {
    WebPWriteParam param = param(CompressionType.Lossy, method);
    param.setCompressionQuality(quality / 100f);
    return encode(bitmap, param);
  }

  /**
   * Keeps the colours of transparent pixels too.
   *
   * @param effort 0 (fastest) to 6 (smallest)
   */
  static byte[] encodeLossless(Bitmap bitmap, int effort) throws IOException {
    WebPWriteParam param = param(CompressionType.Lossless, effort);
    param.setCompressionQuality(LOSSLESS_QUALITY[param.getMethod()] / 100f);
    param.setExact(true);
    return encode(bitmap, param);
  }

  private static WebPWriteParam param(CompressionType type, int method) throws IOException {
    if (method < 0 || method > MAX_METHOD) {
      throw new IOException("WebP's compression levels are 0 to 6, not " + method);
    }
    WebPWriteParam param = new WebPWriteParam(null);
    param.setCompressionType(type);
    param.setMethod(method);
    return param;
  }

  /** The library's ImageIO writer would copy the samples once more; this is what it calls. */
  private static byte[] encode(Bitmap bitmap, WebPWriteParam param) throws IOException {
    var options = param.getEncoderOptions$com_github_usefulness_webp_imageio();
    byte[] file =
        bitmap.layout().hasAlpha()
            ? WebPWrapper.INSTANCE.encodeRGBA(
                options, bitmap.samples(), bitmap.width(), bitmap.height(), bitmap.stride())
            : WebPWrapper.INSTANCE.encodeRGB(
                options, bitmap.samples(), bitmap.width(), bitmap.height(), bitmap.stride());
    if (file == null || file.length == 0) {
      throw new IOException(
          "libwebp refused %s of %d × %d"
              .formatted(bitmap.layout(), bitmap.width(), bitmap.height()));
    }
    return file;
  }
}
