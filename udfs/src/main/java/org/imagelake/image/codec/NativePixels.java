package org.imagelake.image.codec;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.imagelake.image.Pixels;
import org.imagelake.image.Raster;

/**
 * Pixels in native memory, interleaved R, G, B.
 *
 * <p>OpenCV's luma has 15-bit coefficients: it differs from the formula by 1 for about one colour
 * in 500.
 */
final class NativePixels implements Pixels {
  /** Rows that are turned to luma at once: few calls, and the band stays in the cache. */
  private static final int BAND = 32;

  private final Mat rgb;
  private final BytePointer data;
  private final int width;
  private final int height;
  private final long step;
  private final Double transparentRatio;
  private final NativeMemory lumaMemory;
  private final Runnable whenClosed;
  private BytePointer luma;
  private int lumaFrom;
  private int lumaTo;
  private boolean closed;

  NativePixels(Mat rgb, Double transparentRatio, NativeMemory lumaMemory, Runnable whenClosed) {
    this.rgb = rgb;
    this.data = rgb.data();
    this.width = rgb.cols();
    this.height = rgb.rows();
    this.step = rgb.step();
    this.transparentRatio = transparentRatio;
    this.lumaMemory = lumaMemory;
    this.whenClosed = whenClosed;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public Double transparentRatio() {
    return transparentRatio;
  }

  @Override
  public void copyRgbRow(int y, byte[] into) {
    checkRow(y);
    data.position(y * step).get(into, 0, 3 * width);
  }

  @Override
  public void copyLumaRow(int y, byte[] into) {
    checkRow(y);
    if (y < lumaFrom || y >= lumaTo) {
      convertBand(y / BAND * BAND);
    }
    luma.position((long) (y - lumaFrom) * width).get(into, 0, width);
  }

  private void convertBand(int from) {
    int to = Math.min(height, from + BAND);
    luma = lumaMemory.ofSize((long) BAND * width);
    try (Mat band = rgb.rowRange(from, to);
        Mat out = new Mat(to - from, width, opencv_core.CV_8UC1, luma.position(0))) {
      opencv_imgproc.cvtColor(band, out, opencv_imgproc.COLOR_RGB2GRAY);
    }
    lumaFrom = from;
    lumaTo = to;
  }

  @Override
  public Raster reduce(int longSide) {
    checkRow(0);
    int longest = Math.max(width, height);
    int toWidth = AreaReduction.scaled(width, longest, longSide);
    int toHeight = AreaReduction.scaled(height, longest, longSide);
    byte[] out = new byte[Math.multiplyExact(3 * toWidth, toHeight)];
    if (toWidth == width && toHeight == height) {
      copyOut(rgb, out);
      return new Raster(width, height, out);
    }
    try (Mat small = new Mat();
        Size size = new Size(toWidth, toHeight)) {
      opencv_imgproc.resize(rgb, small, size, 0, 0, opencv_imgproc.INTER_AREA);
      copyOut(small, out);
    }
    return new Raster(toWidth, toHeight, out);
  }

  private static void copyOut(Mat from, byte[] out) {
    try (BytePointer bytes = from.data()) {
      int rowBytes = 3 * from.cols();
      long step = from.step();
      if (step == rowBytes) {
        bytes.get(out, 0, out.length);
        return;
      }
      for (int y = 0; y < from.rows(); y++) {
        bytes.position(y * step).get(out, y * rowBytes, rowBytes);
      }
    }
  }

  private void checkRow(int y) {
    if (closed) {
      throw new IllegalStateException("the pixels are closed");
    }
    if (y < 0 || y >= height) {
      throw new IndexOutOfBoundsException("row " + y + " of " + height);
    }
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      data.close();
      rgb.close();
      whenClosed.run();
    }
  }
}
