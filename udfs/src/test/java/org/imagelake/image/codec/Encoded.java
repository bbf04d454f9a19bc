package org.imagelake.image.codec;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** Test images as file content. */
final class Encoded {
  private Encoded() {}

  static byte[] as(String formatName, BufferedImage image) {
    return as(formatName, image, parameters -> {});
  }

  static byte[] as(String formatName, BufferedImage image, Consumer<ImageWriteParam> asked) {
    return as(formatName, new IIOImage(image, null, null), asked);
  }

  /** By the JDK's own writer: the readers under test are others', wherever there are any. */
  static byte[] as(String formatName, IIOImage image, Consumer<ImageWriteParam> asked) {
    ImageWriter writer = writer(formatName);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      asked.accept(parameters);
      writer.setOutput(stream);
      writer.write(null, image, parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static ImageWriter writer(String formatName) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(formatName);
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.imageio.")) {
        return writer;
      }
    }
    throw new IllegalArgumentException("no writer for " + formatName);
  }

  /** Asks for a kind of compression by its name. */
  static Consumer<ImageWriteParam> compression(String type) {
    return parameters -> {
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionType(type);
    };
  }

  static void inSeveralPasses(ImageWriteParam parameters) {
    parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
  }

  /**
   * By the native codecs, where they load.
   *
   * @param extension with its dot
   * @param alphas one for each pixel; null for an opaque image
   * @param parameters OpenCV's pairs of key and value
   */
  static byte[] natively(String extension, Picture picture, int[] alphas, int... parameters) {
    assumeTrue(NativeLibrary.isLoaded(), "native codecs do not load here");
    int channels = alphas == null ? 3 : 4;
    byte[] samples = new byte[channels * picture.rgb().length];
    for (int i = 0, out = 0; i < picture.rgb().length; i++, out += channels) {
      samples[out] = (byte) picture.blue(i);
      samples[out + 1] = (byte) picture.green(i);
      samples[out + 2] = (byte) picture.red(i);
      if (alphas != null) {
        samples[out + 3] = (byte) alphas[i];
      }
    }
    try (BytePointer memory = new BytePointer(samples);
        BytePointer out = new BytePointer();
        IntPointer keysAndValues = new IntPointer(parameters);
        Mat image =
            new Mat(picture.height(), picture.width(), opencv_core.CV_8UC(channels), memory)) {
      opencv_imgcodecs.imencode(extension, image, out, keysAndValues);
      byte[] content = new byte[(int) out.limit()];
      out.get(content);
      return content;
    }
  }
}
