package org.imagelake.image.codec;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;
import org.imagelake.image.Pixels;

/** ImageIO with TwelveMonkeys: slower, there on every machine, and right on unusual variants. */
final class JavaDecoder implements Decoder {
  /** Their readers take an undeclared fourth channel for alpha. */
  private static final Set<ImageFormat> ADDS_ALPHA = Set.of(ImageFormat.BMP, ImageFormat.TIFF);

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
    Pixels pixels = null;
    try {
      pixels = decode(content, header, reservation::close);
      return Outcome.ok(pixels);
    } catch (EOFException e) {
      return Outcome.failed(Code.TRUNCATED, Stage.DECODE, message(e));
    } catch (IOException | RuntimeException e) {
      String message = message(e);
      Code code = message.startsWith("Unsupported") ? Code.UNSUPPORTED : Code.CORRUPT;
      return Outcome.failed(code, Stage.DECODE, message);
    } catch (StackOverflowError e) {
      return Outcome.failed(Code.CORRUPT, Stage.DECODE, "nested too deeply");
    } finally {
      if (pixels == null) {
        reservation.close();
      }
    }
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
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
    ImageReader reader = ImageReaders.reader(header.format());
    byte[] read = readersProfile(header) ? content : JpegStructure.withoutProfile(content);
    try (ImageInputStream input = new ByteArrayImageInputStream(read)) {
      reader.setInput(input, true, true);
      boolean alphaCounts = header.hasAlpha() || !ADDS_ALPHA.contains(header.format());
      Samples samples = new ImageSamples(reader.read(0), alphaCounts);
      if (header.format() == ImageFormat.GIF) {
        samples = GifScreen.around(samples, reader, header);
      }
      return toSrgb(samples, content, header, whenClosed);
    } finally {
      reader.dispose();
    }
  }

  /** The JPEG reader applies profiles on its own: that is wanted for inks alone. */
  private static boolean readersProfile(ImageHeader header) {
    return header.format() != ImageFormat.JPEG
        || !header.hasIccProfile()
        || NativeDecoder.INKS.contains(String.valueOf(header.colorModel()));
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
