package org.imagelake.image.codec;

import java.io.IOException;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;

/** ImageIO with TwelveMonkeys: slower, there on every machine, and right on unusual variants. */
final class JavaDecoder implements Decoder {
  @Override
  public String id() {
    return "java";
  }

  @Override
  public boolean reads(ImageFormat format) {
    return format.decoded();
  }

  @Override
  public boolean supports(ImageHeader header) {
    return header.format().decoded();
  }

  @Override
  public Outcome<Pixels> decode(byte[] content, ImageHeader header, int leastLongSide) {
    long needed = header.pixelCount() * bytesPerPixel(header);
    if (3 * header.pixelCount() > Integer.MAX_VALUE - 8 || !MemoryBudget.HEAP.covers(needed)) {
      return MemoryBudget.HEAP.refusal(needed);
    }
    MemoryBudget.Reservation reservation = MemoryBudget.HEAP.reserve(needed);
    Outcome<Pixels> outcome = null;
    try {
      outcome = JavaReading.attempt(() -> decode(content, header, reservation::close));
      return outcome;
    } finally {
      if (!(outcome instanceof Outcome.Ok)) {
        reservation.close();
      }
    }
  }

  /** The reader's own image and the result; deep samples and bands of their own need more. */
  private static long bytesPerPixel(ImageHeader header) {
    int bits = header.bitDepth() == null ? 8 : header.bitDepth();
    int channels = header.channels() == null ? 4 : Math.max(1, header.channels());
    long image = Math.max(1, (long) channels * bits / 8);
    return 3 + 2 * image;
  }

  private static Pixels decode(byte[] content, ImageHeader header, Runnable whenClosed)
      throws IOException {
    try (JavaReading reading = new JavaReading(content, header)) {
      Samples samples = reading.samples(reading.image(0));
      if (header.format() == ImageFormat.GIF) {
        samples = GifScreen.around(samples, reading.reader(), header);
      }
      return toSrgb(samples, content, header, whenClosed);
    }
  }

  private static Pixels toSrgb(
      Samples samples, byte[] content, ImageHeader header, Runnable whenClosed) {
    int width = samples.width();
    int height = samples.height();
    ColorTransform transform =
        ColorTransforms.embedded(content, header, samples.kind())
            .orElse(ColorTransform.plain(samples.kind()));
    RowFinisher finisher = new RowFinisher(transform, samples.stride(), samples.hasAlpha());
    byte[] row = new byte[Math.multiplyExact(width, samples.stride())];
    byte[] line = new byte[3 * width];
    byte[] rgb = new byte[Math.multiplyExact(3 * width, height)];
    for (int y = 0; y < height; y++) {
      samples.copyRow(y, row);
      finisher.finish(row, width, line);
      System.arraycopy(line, 0, rgb, 3 * width * y, 3 * width);
    }
    return new HeapPixels(width, height, rgb, finisher.transparentRatio(), whenClosed);
  }
}
