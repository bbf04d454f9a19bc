package org.imagelake.image.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.imagelake.image.Limits;
import org.imagelake.image.Outcome;
import org.imagelake.image.codec.Headers;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.codec.PictureDecoder;
import org.imagelake.image.codec.PictureRequest;
import org.imagelake.image.encode.Embedded;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.encode.Encoders;
import org.imagelake.image.metadata.carry.MetadataPolicy;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.Picture;
import org.imagelake.image.picture.PixelLayout;

/** Pictures, files of them, and conversions that tests of the converter share. */
final class ConverterCases {
  private ConverterCases() {}

  static Bitmap noise(int width, int height, PixelLayout layout, int depth, long seed) {
    byte[] samples = new byte[width * height * layout.channels() * depth / 8];
    new Random(seed).nextBytes(samples);
    return new Bitmap(width, height, layout, depth, samples);
  }

  /** Gradients with grain: what a camera gives. */
  static Bitmap photo(int width, int height) {
    Random random = new Random(4);
    byte[] samples = new byte[3 * width * height];
    for (int i = 0; i < samples.length; i++) {
      int x = i / 3 % width;
      int y = i / 3 / width;
      double value = 120 + 70 * Math.sin(x / 19.0 + i % 3) + 40 * Math.cos(y / 13.0);
      samples[i] = (byte) Math.max(0, Math.min(255, value + 4 * random.nextGaussian()));
    }
    return new Bitmap(width, height, PixelLayout.RGB, 8, samples);
  }

  static Bitmap graphic(PixelLayout layout) {
    byte[] samples = new byte[120 * 90 * layout.channels()];
    for (int i = 0; i < samples.length; i++) {
      int pixel = i / layout.channels();
      samples[i] = (byte) (pixel % 120 / 40 * 100 + pixel / 120 / 30 * 20);
    }
    return new Bitmap(120, 90, layout, 8, samples);
  }

  static byte[] file(ImageFormat format, Picture picture, byte[] exif) throws IOException {
    return Encoders.of(format)
        .orElseThrow()
        .encode(picture, new Embedded(exif, null), EncodeSettings.DEFAULT);
  }

  static byte[] file(ImageFormat format, Bitmap bitmap) throws IOException {
    return file(format, Picture.still(bitmap), null);
  }

  static ConversionSpec spec(TargetFormat to) {
    return ConversionSpec.to(to);
  }

  static ConversionSpec to(ImageFormat format) {
    return spec(TargetFormat.fixed(format));
  }

  static Conversion convert(byte[] source, ConversionSpec spec) {
    Outcome<Conversion> outcome = new Converter(spec).convert(source);
    assertThat(outcome).isInstanceOf(Outcome.Ok.class);
    return ((Outcome.Ok<Conversion>) outcome).value();
  }

  static Picture decode(Conversion conversion) {
    return Headers.read(conversion.content(), conversion.to(), Limits.DEFAULT)
        .then(
            header ->
                PictureDecoder.decode(
                    conversion.content(), header, PictureRequest.everything(Limits.DEFAULT)))
        .fold(
            picture -> picture,
            error -> {
              throw new AssertionError(error.message());
            });
  }

  /** IFD0 with Orientation and a GPS directory at 10° N, 20° E (Exif 2.32 §4.6). */
  static byte[] exif(int orientation) {
    ByteBuffer out = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    out.putShort((short) 2);
    entry(out, 274, 3, 1, orientation);
    entry(out, 34853, 4, 1, 38);
    out.putInt(0);
    out.putShort((short) 4);
    entry(out, 1, 2, 2, 'N');
    entry(out, 2, 5, 3, 92);
    entry(out, 3, 2, 2, 'E');
    entry(out, 4, 5, 3, 116);
    out.putInt(0);
    for (int degrees : new int[] {10, 20}) {
      out.putInt(degrees).putInt(1).putInt(0).putInt(1).putInt(0).putInt(1);
    }
    byte[] block = new byte[out.position()];
    out.flip().get(block);
    return block;
  }

  private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
    out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  static ConversionSpec with(
      ConversionSpec spec, MetadataPolicy policy, int maxSize, Double ssim, boolean verify) {
    return new ConversionSpec(
        spec.to(),
        spec.encode(),
        policy,
        maxSize,
        spec.background(),
        true,
        false,
        false,
        ssim,
        verify,
        spec.limits());
  }
}
