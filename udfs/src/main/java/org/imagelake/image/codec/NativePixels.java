package org.imagelake.image.codec;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
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
  private final NativeMemory reducedMemory;
  private final Runnable whenClosed;
  private BytePointer luma;
  private int lumaFrom;
  private int lumaTo;
  private boolean closed;

  NativePixels(Mat rgb, Double transparentRatio, NativeBuffers buffers, Runnable whenClosed) {
    this.rgb = rgb;
    this.data = rgb.data();
    this.width = rgb.cols();
    this.height = rgb.rows();
    this.step = rgb.step();
    this.transparentRatio = transparentRatio;
    this.lumaMemory = buffers.luma;
    this.reducedMemory = buffers.reduced;
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
    int times = AreaReduction.halvings(width, height, longSide);
    if (Math.min(width, height) >> times == 0) {
      return AreaReduction.of(this, longSide); // thinner than one pixel: no work for vectors
    }
    Mat small = new Mat(rgb);
    // A quarter, a sixteenth, …: together less than a third.
    BytePointer free = times == 0 ? null : reducedMemory.ofSize(step * height / 3 + 1);
    long used = 0;
    for (int i = 0; i < times; i++) {
      int halfWidth = small.cols() / 2;
      int halfHeight = small.rows() / 2;
      try (Mat from = small;
          Rect even = new Rect(0, 0, 2 * halfWidth, 2 * halfHeight);
          Mat whole = new Mat(from, even);
          Size size = new Size(halfWidth, halfHeight)) {
        small = new Mat(halfHeight, halfWidth, opencv_core.CV_8UC3, free.position(used));
        opencv_imgproc.resize(whole, small, size, 0, 0, opencv_imgproc.INTER_AREA);
      }
      used += 3L * halfWidth * halfHeight;
    }
    try (Mat reduced = small) {
      byte[] out = new byte[Math.multiplyExact(3 * reduced.cols(), reduced.rows())];
      copyOut(reduced, out);
      return new Raster(reduced.cols(), reduced.rows(), out);
    }
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
