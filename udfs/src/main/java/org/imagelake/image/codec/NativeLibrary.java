package org.imagelake.image.codec;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.ErrorCallback;

/**
 * OpenCV's native library: loaded on first use, once, with one warning when it cannot be.
 *
 * <p>{@code -Dimagelake.native=false} keeps it off.
 *
 * <p>Its log goes to standard error: the environment variable {@code OPENCV_LOG_LEVEL=SILENT}, read
 * when it loads, is the one way to turn it off, for there is no binding. What libjpeg and libpng
 * say of damaged files goes there whatever is set.
 */
public final class NativeLibrary {
  private static final Logger LOG = System.getLogger(NativeLibrary.class.getName());

  /** Errors arrive as exceptions: printing them too would fill the executors' logs. */
  private static final class Quiet extends ErrorCallback {
    @Override
    public int call(
        int status,
        BytePointer function,
        BytePointer message,
        BytePointer file,
        int line,
        Pointer data) {
      return 0;
    }
  }

  private NativeLibrary() {}

  /** Whether it is there; loads it when first asked. */
  public static boolean isLoaded() {
    return Holder.LOADED;
  }

  private static final class Holder {
    static final ErrorCallback[] CALLED_BY_OPENCV = new ErrorCallback[1];
    static final boolean LOADED = load();
  }

  private static boolean load() {
    if (!Boolean.parseBoolean(System.getProperty("imagelake.native", "true"))) {
      return false;
    }
    // JavaCPP would run the garbage collector and fail beyond the heap's size: the budget of
    // decodes bounds native memory already.
    setIfAbsent("org.bytedeco.javacpp.maxBytes", "0");
    setIfAbsent("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    try {
      Loader.load(opencv_core.class);
      Loader.load(opencv_imgproc.class);
      Loader.load(opencv_imgcodecs.class);
      opencv_core.setNumThreads(1); // Spark has the cores already
      Holder.CALLED_BY_OPENCV[0] = new Quiet();
      opencv_core.redirectError(Holder.CALLED_BY_OPENCV[0]);
      return true;
    } catch (LinkageError | RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "native image codecs do not load on this machine ("
              + e
              + "): decoding in pure Java, several times slower");
      return false;
    }
  }

  private static void setIfAbsent(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }
}
