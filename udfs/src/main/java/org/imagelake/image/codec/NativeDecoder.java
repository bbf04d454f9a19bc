package org.imagelake.image.codec;

import java.util.Set;
import org.bytedeco.opencv.opencv_core.Mat;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;

/** libjpeg-turbo, libpng and libwebp by way of OpenCV, into pooled memory. */
final class NativeDecoder implements Decoder {
  /** OpenCV's own limit for a side. */
  private static final int MAX_SIDE = 1 << 20;

  static final Set<String> INKS = Set.of("CMYK", "YCCK");

  private static final Set<ImageFormat> FORMATS =
      Set.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP);

  @Override
  public String id() {
    return "native";
  }

  @Override
  public boolean reads(ImageFormat format) {
    return FORMATS.contains(format);
  }

  @Override
  public boolean supports(ImageHeader header) {
    boolean right =
        switch (header.format()) {
          case JPEG -> header.colorModel() == null || !INKS.contains(header.colorModel());
          // of an APNG it gives the first frame instead of the default image, and no tRNS of gray
          case PNG ->
              !header.animated() && !(header.hasAlpha() && "GRAY".equals(header.colorModel()));
          case WEBP -> true;
          default -> false;
        };
    return right
        && header.width() <= MAX_SIDE
        && header.height() <= MAX_SIDE
        && NativeLibrary.isLoaded();
  }

  @Override
  public Outcome<Pixels> decode(byte[] content, ImageHeader header, int leastLongSide) {
    NativePlan plan = NativePlan.of(header, leastLongSide);
    if (!MemoryBudget.NATIVE.covers(plan.neededBytes())) {
      return MemoryBudget.NATIVE.refusal(plan.neededBytes());
    }
    MemoryBudget.Reservation reservation = MemoryBudget.NATIVE.reserve(plan.neededBytes());
    NativeBuffers buffers = NativeBuffers.take();
    Runnable release =
        () -> {
          buffers.giveBack();
          reservation.close();
        };
    NativePixels pixels = null;
    try {
      pixels = decode(content, header, plan, buffers, release);
      return pixels != null
          ? Outcome.ok(pixels)
          : Outcome.failed(Code.CORRUPT, Stage.DECODE, "the native codec gave no image");
    } catch (RuntimeException e) {
      return Outcome.failed(Code.CORRUPT, Stage.DECODE, "native codec: " + e.getMessage());
    } finally {
      if (pixels == null) {
        release.run();
      }
    }
  }

  private static NativePixels decode(
      byte[] content,
      ImageHeader header,
      NativePlan plan,
      NativeBuffers buffers,
      Runnable release) {
    Mat decoded = NativeCodec.decode(content, plan, buffers);
    NativePixels pixels = null;
    try {
      if (!decoded.empty()) {
        NativeFinish finish = NativeFinish.of(decoded, header, content);
        pixels =
            new NativePixels(
                finish.rgb(), finish.transparentRatio(), buffers, () -> close(decoded, release));
      }
      return pixels;
    } finally {
      if (pixels == null) {
        decoded.close();
      }
    }
  }

  private static void close(Mat decoded, Runnable release) {
    decoded.close();
    release.run();
  }
}
