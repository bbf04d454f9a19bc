package org.imagelake.image.codec;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;

/** Stills by the native codecs, copied to the heap: native memory is held for the decode alone. */
final class NativeStills {
  private NativeStills() {}

  static Outcome<Bitmap> decode(byte[] content, ImageHeader header, PictureRequest request) {
    NativePlan plan = NativePlan.asStored(header, request.leastLongSide());
    if (!MemoryBudget.NATIVE.covers(plan.neededBytes())) {
      return MemoryBudget.NATIVE.refusal(plan.neededBytes());
    }
    if (plan.pixelBytes() > Integer.MAX_VALUE - 8 || !MemoryBudget.HEAP.covers(plan.pixelBytes())) {
      return MemoryBudget.HEAP.refusal(plan.pixelBytes());
    }
    NativeBuffers buffers = NativeBuffers.take();
    try (MemoryBudget.Reservation reservation = MemoryBudget.NATIVE.reserve(plan.neededBytes());
        Mat decoded = NativeCodec.decode(content, plan, buffers)) {
      return decoded.empty()
          ? Outcome.failed(Code.CORRUPT, Stage.DECODE, "the native codec gave no image")
          : Outcome.ok(bitmap(decoded, header, plan, request.sixteenBits()));
    } catch (RuntimeException e) {
      return Outcome.failed(Code.CORRUPT, Stage.DECODE, "native codec: " + e.getMessage());
    } finally {
      buffers.giveBack();
    }
  }

  private static Bitmap bitmap(
      Mat decoded, ImageHeader header, NativePlan plan, boolean sixteenBits) {
    boolean deep = decoded.depth() == opencv_core.CV_16U;
    if (decoded.depth() > opencv_core.CV_16U) {
      throw new IllegalStateException("unexpected pixel type " + decoded.type());
    }
    PixelLayout layout = layout(decoded.channels());
    Bitmap stored = Bitmaps.empty(decoded.cols(), decoded.rows(), layout, deep ? 16 : 8);
    copy(decoded, stored);
    if (deep) {
      swapBytes(stored.samples());
    }
    if (plan.flags() == opencv_imgcodecs.IMREAD_UNCHANGED && !layout.isGray()) {
      swapRedAndBlue(stored);
    }
    Bitmap kept = deep && !sixteenBits ? Bitmaps.highBytes(stored) : stored;
    return layout == PixelLayout.RGBA && NativePlan.isGray(header)
        ? Bitmaps.grayWithAlpha(kept)
        : kept;
  }

  private static PixelLayout layout(int channels) {
    return switch (channels) {
      case 1 -> PixelLayout.GRAY;
      case 3 -> PixelLayout.RGB;
      case 4 -> PixelLayout.RGBA;
      default -> throw new IllegalStateException(channels + " channels");
    };
  }

  private static void copy(Mat from, Bitmap to) {
    try (BytePointer data = from.data()) {
      for (int y = 0; y < to.height(); y++) {
        data.position(y * from.step()).get(to.samples(), y * to.stride(), to.stride());
      }
    }
  }

  /** 16-bit samples come low byte first. */
  private static void swapBytes(byte[] samples) {
    for (int i = 0; i + 1 < samples.length; i += 2) {
      byte low = samples[i];
      samples[i] = samples[i + 1];
      samples[i + 1] = low;
    }
  }

  /** Only three-channel images can be asked for as R, G, B. */
  private static void swapRedAndBlue(Bitmap bitmap) {
    byte[] samples = bitmap.samples();
    int size = bitmap.bitDepth() / 8;
    int pixel = bitmap.bytesPerPixel();
    for (int at = 0; at < samples.length; at += pixel) {
      for (int k = at; k < at + size; k++) {
        byte blue = samples[k];
        samples[k] = samples[k + 2 * size];
        samples[k + 2 * size] = blue;
      }
    }
  }
}
