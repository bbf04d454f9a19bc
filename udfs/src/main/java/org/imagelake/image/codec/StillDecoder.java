package org.imagelake.image.codec;

import org.imagelake.image.Outcome;
import org.imagelake.image.picture.Bitmap;

/** The first image of a file as it is stored: by the native codecs, by pure Java when they fail. */
final class StillDecoder {
  private static final Decoder NATIVE = new NativeDecoder();

  private StillDecoder() {}

  static Outcome<Still> decode(
      byte[] content, ImageHeader header, PictureRequest request, PictureColors colors) {
    if (NATIVE.supports(header)) {
      Outcome<Bitmap> outcome = NativeStills.decode(content, header, request);
      if (outcome instanceof Outcome.Ok<Bitmap> ok) {
        Bitmap bitmap = ok.value();
        boolean opaque = bitmap.layout().hasAlpha() && PngPalette.isOpaque(content, header);
        return Outcome.ok(colors.finish(opaque ? Bitmaps.withoutAlpha(bitmap) : bitmap));
      }
    }
    long needed = neededBytes(header, request);
    if (needed > 2L * Integer.MAX_VALUE || !MemoryBudget.HEAP.covers(needed)) {
      return MemoryBudget.HEAP.refusal(needed);
    }
    return JavaReading.attempt(
        () -> {
          try (JavaReading reading = new JavaReading(content, header)) {
            ImageSamples samples = reading.samples(reading.image(0));
            return header.format() == ImageFormat.GIF
                ? colors.finish(GifScreen.around(samples, reading.reader(), header))
                : finish(samples, request, colors);
          }
        });
  }

  /** Keeps what is deeper than 8 bits, where that is wanted. */
  static Still finish(ImageSamples samples, PictureRequest request, PictureColors colors) {
    return request.sixteenBits() && DeepSamples.areIn(samples)
        ? colors.finish(DeepSamples.bitmap(samples))
        : colors.finish((Samples) samples);
  }

  /** The reader's own image and the result. */
  static long neededBytes(ImageHeader header, PictureRequest request) {
    int bits = header.bitDepth() == null ? 8 : header.bitDepth();
    int channels = header.channels() == null ? 4 : Math.max(3, header.channels()) + 1;
    long result = request.sixteenBits() && bits > 8 ? 2L * channels : channels;
    return header.pixelCount() * (Math.max(1, (long) channels * bits / 8) + result);
  }
}
