package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imagelake.image.codec.PictureReading.everything;
import static org.imagelake.image.codec.PictureReading.read;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.util.Random;
import org.imagelake.image.Limits;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stills keep their samples: depth, gray, alpha. */
class PictureStillsTest {
  private static final int W = 53;
  private static final int H = 31;
  private static final PictureRequest EIGHT =
      new PictureRequest(Integer.MAX_VALUE, false, false, true, Limits.DEFAULT);

  private static byte[] noise(int length) {
    byte[] samples = new byte[length];
    new Random(length).nextBytes(samples);
    return samples;
  }

  private static void holds(Bitmap bitmap, PixelLayout layout, int depth, byte[] samples) {
    assertThat(bitmap.layout()).isEqualTo(layout);
    assertThat(bitmap.bitDepth()).isEqualTo(depth);
    assertThat(bitmap.width()).isEqualTo(W);
    assertThat(bitmap.height()).isEqualTo(H);
    assertThat(bitmap.samples()).hasSize(bitmap.length()).isEqualTo(samples);
  }

  /** PNG colour types, and the layouts that keep them. */
  @ParameterizedTest
  @CsvSource({"0, GRAY", "2, RGB", "4, GRAY_ALPHA", "6, RGBA"})
  void pngKeepsItsSamples(int colorType, PixelLayout layout) {
    for (int depth : new int[] {8, 16}) {
      byte[] samples = noise(W * H * layout.channels() * depth / 8);
      byte[] content = PngContent.of(W, H, depth, colorType).image(samples).bytes();
      holds(read(content, everything()).first(), layout, depth, samples);
      if (depth == 16) {
        holds(read(content, EIGHT).first(), layout, 8, highBytes(samples));
      }
    }
  }

  private static byte[] highBytes(byte[] deep) {
    byte[] high = new byte[deep.length / 2];
    for (int i = 0; i < high.length; i++) {
      high[i] = deep[2 * i];
    }
    return high;
  }

  @Test
  void aPngOf1BitIsSpread() {
    byte[] packed = noise((W + 7) / 8 * H);
    byte[] spread = new byte[W * H];
    for (int i = 0; i < spread.length; i++) {
      int bits = packed[i / W * ((W + 7) / 8) + i % W / 8];
      spread[i] = (byte) ((bits >> (7 - i % W % 8) & 1) * 255);
    }
    byte[] content = PngContent.of(W, H, 1, 0).image(packed).bytes();
    holds(read(content, everything()).first(), PixelLayout.GRAY, 8, spread);
  }

  @ParameterizedTest
  @CsvSource({"8, 1", "16, 2"})
  void aTransparentGrayIsAlpha(int depth, int bytes) {
    byte[] samples = noise(W * H * bytes);
    byte[] key = bytes == 1 ? new byte[] {0, samples[0]} : new byte[] {samples[0], samples[1]};
    byte[] content = PngContent.of(W, H, depth, 0).chunk("tRNS", key).image(samples).bytes();
    byte[] truth = new byte[2 * samples.length];
    for (int i = 0; i < W * H; i++) {
      boolean clear = true;
      for (int k = 0; k < bytes; k++) {
        clear &= samples[i * bytes + k] == samples[k];
        truth[2 * i * bytes + k] = samples[i * bytes + k];
      }
      for (int k = bytes; k < 2 * bytes; k++) {
        truth[2 * i * bytes + k] = (byte) (clear ? 0 : 255);
      }
    }
    holds(read(content, everything()).first(), PixelLayout.GRAY_ALPHA, depth, truth);
  }

  @ParameterizedTest
  @CsvSource({"8, 1", "16, 2"})
  void aTransparentColourIsAlpha(int depth, int bytes) {
    byte[] samples = noise(W * H * bytes * 3);
    byte[] key = new byte[6];
    for (int c = 0; c < 3; c++) {
      System.arraycopy(samples, c * bytes, key, 2 * c + 2 - bytes, bytes);
    }
    byte[] content = PngContent.of(W, H, depth, 2).chunk("tRNS", key).image(samples).bytes();
    byte[] truth = new byte[W * H * 4 * bytes];
    for (int i = 0; i < W * H; i++) {
      System.arraycopy(samples, i * 3 * bytes, truth, i * 4 * bytes, 3 * bytes);
      for (int k = 0; k < bytes; k++) {
        truth[i * 4 * bytes + 3 * bytes + k] = (byte) (i == 0 ? 0 : 255);
      }
    }
    holds(read(content, everything()).first(), PixelLayout.RGBA, depth, truth);
  }

  @ParameterizedTest
  @CsvSource({"255, RGB", "128, RGBA"})
  void aPaletteHasAlphaWhenItsColoursHave(int alpha, PixelLayout layout) {
    byte[] palette = noise(3 * 256);
    byte[] indices = noise(W * H);
    byte[] truth = new byte[W * H * layout.channels()];
    for (int i = 0; i < W * H; i++) {
      int index = indices[i] & 0xFF;
      System.arraycopy(palette, 3 * index, truth, i * layout.channels(), 3);
      if (layout.hasAlpha()) {
        truth[4 * i + 3] = (byte) (index == 1 ? alpha : 255);
      }
    }
    byte[] content =
        PngContent.of(W, H, 8, 3)
            .chunk("PLTE", palette)
            .chunk("tRNS", new byte[] {(byte) 255, (byte) alpha})
            .image(indices)
            .bytes();
    holds(read(content, everything()).first(), layout, 8, truth);
  }

  @ParameterizedTest
  @CsvSource({"1, GRAY", "3, RGB"})
  void tiffKeepsSixteenBits(int channels, PixelLayout layout) {
    byte[] samples = noise(W * H * channels * 2);
    byte[] content = Encoded.as("tiff", deep(channels, samples));
    holds(read(content, everything()).first(), layout, 16, samples);
    holds(read(content, EIGHT).first(), layout, 8, highBytes(samples));
  }

  private static BufferedImage deep(int channels, byte[] samples) {
    ColorSpace space =
        ColorSpace.getInstance(channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
    ComponentColorModel model =
        new ComponentColorModel(space, false, false, 1, DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(W, H);
    for (int i = 0; i < samples.length / 2; i++) {
      int value = (samples[2 * i] & 0xFF) << 8 | samples[2 * i + 1] & 0xFF;
      raster.setSample(i / channels % W, i / channels / W, i % channels, value);
    }
    return new BufferedImage(model, raster, false, null);
  }
}
