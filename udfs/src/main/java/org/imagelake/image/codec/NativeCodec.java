package org.imagelake.image.codec;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** The call of the native codecs. */
final class NativeCodec {
  /** OpenCV refuses a WebP of fewer bytes, though 26 can hold one: zeros are added. */
  private static final int MIN_CONTENT = 32;

  private NativeCodec() {}

  /** Decodes into pooled memory. Empty when the codec gives up; to be closed by the caller. */
  static Mat decode(byte[] content, NativePlan plan, NativeBuffers buffers) {
    BytePointer memory = buffers.pixels().ofSize(plan.pixelBytes());
    BytePointer input = buffers.content.ofSize(content.length + MIN_CONTENT);
    input.position(0).put(content, 0, content.length);
    int length = Math.max(content.length, MIN_CONTENT);
    for (int i = content.length; i < length; i++) {
      input.put(i, (byte) 0);
    }
    try (Mat target = new Mat(plan.height(), plan.width(), plan.type(), memory);
        Mat encoded = new Mat(1, length, opencv_core.CV_8UC1, input)) {
      return opencv_imgcodecs.imdecode(encoded, plan.flags(), target);
    }
  }
}
