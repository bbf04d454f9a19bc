package org.imagelake.image.codec;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.imagelake.image.ImageError.Code;
import org.imagelake.image.ImageError.Stage;
import org.imagelake.image.Outcome;

/** One content opened by the ImageIO reader of its format; images are read in order. */
final class JavaReading implements AutoCloseable {
  /** Their readers take an undeclared fourth channel for alpha. */
  private static final Set<ImageFormat> ADDS_ALPHA = Set.of(ImageFormat.BMP, ImageFormat.TIFF);

  private final ImageHeader header;
  private final ImageReader reader;
  private final ImageInputStream input;

  JavaReading(byte[] content, ImageHeader header) throws IOException {
    this.header = header;
    this.reader = ImageReaders.reader(header.format());
    byte[] read = readersProfile(header) ? content : JpegStructure.withoutProfile(content);
    this.input = new ByteArrayImageInputStream(read);
    reader.setInput(input, true, true);
  }

  /** The JPEG reader applies profiles on its own: that is wanted for inks alone. */
  private static boolean readersProfile(ImageHeader header) {
    return header.format() != ImageFormat.JPEG
        || !header.hasIccProfile()
        || NativeDecoder.INKS.contains(String.valueOf(header.colorModel()));
  }

  ImageReader reader() {
    return reader;
  }

  BufferedImage image(int index) throws IOException {
    return reader.read(index);
  }

  ImageSamples samples(BufferedImage image) {
    return samples(image, header);
  }

  /**
   * @param ofImage the header of this image, where images differ
   */
  static ImageSamples samples(BufferedImage image, ImageHeader ofImage) {
    return new ImageSamples(image, ofImage.hasAlpha() || !ADDS_ALPHA.contains(ofImage.format()));
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    input.close();
  }

  /** Work with a reader. */
  interface Work<T> {
    T run() throws IOException;
  }

  /** What comes of it: readers throw whatever they like on bad content. */
  static <T> Outcome<T> attempt(Work<T> work) {
    try {
      return Outcome.ok(work.run());
    } catch (EOFException e) {
      return Outcome.failed(Code.TRUNCATED, Stage.DECODE, message(e));
    } catch (IOException | RuntimeException e) {
      String message = message(e);
      Code code = message.startsWith("Unsupported") ? Code.UNSUPPORTED : Code.CORRUPT;
      return Outcome.failed(code, Stage.DECODE, message);
    } catch (StackOverflowError e) {
      return Outcome.failed(Code.CORRUPT, Stage.DECODE, "nested too deeply");
    }
  }

  private static String message(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
