package org.imagelake.image.codec;

import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * What is left to do after a native codec: 16 bits to 8, colours to sRGB, alpha onto white. Done in
 * place, row by row: a row of R, G, B is never longer than the row that it replaces.
 *
 * @param rgb 8-bit R, G, B; lives in the memory of the decoded matrix
 */
record NativeFinish(Mat rgb, Double transparentRatio) {

  static NativeFinish of(Mat decoded, ImageHeader header, byte[] content) {
    int channels = decoded.channels();
    if (channels < 3 || decoded.depth() > opencv_core.CV_16U) {
      throw new IllegalStateException("unexpected pixel type " + decoded.type());
    }
    boolean hasAlpha = channels == 4;
    boolean deep = decoded.depth() == opencv_core.CV_16U;
    ColorKind kind = NativePlan.isGray(header) ? ColorKind.GRAY : ColorKind.RGB;
    Optional<ColorTransform> embedded = ColorTransforms.embedded(content, header, kind);
    if (!hasAlpha && !deep && embedded.isEmpty()) {
      return new NativeFinish(new Mat(decoded), null);
    }
    ColorTransform transform = embedded.orElse(ColorTransform.plain(ColorKind.RGB));
    return convert(decoded, new RowFinisher(transform, channels, hasAlpha), deep);
  }

  private static NativeFinish convert(Mat decoded, RowFinisher finisher, boolean deep) {
    int width = decoded.cols();
    int height = decoded.rows();
    int channels = decoded.channels();
    byte[] row = new byte[Math.multiplyExact(width, channels * (deep ? 2 : 1))];
    long step = decoded.step();
    try (BytePointer data = decoded.data()) {
      for (int y = 0; y < height; y++) {
        data.position(y * step).get(row, 0, row.length);
        if (deep) {
          keepHighBytes(row);
        }
        if (channels == 4) {
          swapRedAndBlue(row, 4 * width);
        }
        finisher.finish(row, width, row);
        data.position(y * step).put(row, 0, 3 * width);
      }
      Mat rgb = new Mat(height, width, opencv_core.CV_8UC3, data.position(0), step);
      return new NativeFinish(rgb, finisher.transparentRatio());
    }
  }

  /** 16-bit samples lie low byte first. */
  private static void keepHighBytes(byte[] row) {
    for (int i = 0; i < row.length / 2; i++) {
      row[i] = row[2 * i + 1];
    }
  }

  /** Only three-channel images can be asked for as R, G, B. */
  private static void swapRedAndBlue(byte[] row, int length) {
    for (int i = 0; i < length; i += 4) {
      byte blue = row[i];
      row[i] = row[i + 2];
      row[i + 2] = blue;
    }
  }
}
