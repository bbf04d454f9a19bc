package org.imagelake.image.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** PNG by colour type, depth, transparency and interlacing (W3C PNG, third edition). */
class PngVariantsTest extends VariantsContract {
  private static final int W = 160;
  private static final int H = 121;
  private static final int GRAY = 0;
  private static final int RGB = 2;
  private static final int PALETTE = 3;
  private static final int GRAY_ALPHA = 4;
  private static final int RGBA = 6;
  private static final Picture NOISE = Picture.noise(W, H, 11);
  private static final int[] ALPHAS = new Random(12).ints((long) W * H, 0, 256).toArray();

  /** The samples of a pixel, most significant byte first. */
  private interface PixelSamples {
    void write(int pixel, Content row);
  }

  @Override
  List<Variant> variants() {
    PixelSamples rgb = (i, row) -> row.u8(NOISE.red(i), NOISE.green(i), NOISE.blue(i));
    PixelSamples rgba = (i, row) -> row.u8(NOISE.red(i), NOISE.green(i), NOISE.blue(i), ALPHAS[i]);
    PixelSamples gray = (i, row) -> row.u8(NOISE.blue(i));
    List<Variant> variants = new ArrayList<>();
    variants.add(plain("gray", png(8, GRAY, gray), NOISE.gray()));
    variants.add(plain("RGB", png(8, RGB, rgb), NOISE));
    variants.add(plain("RGBA", png(8, RGBA, rgba), NOISE.onWhite(ALPHAS)));
    variants.add(
        plain(
            "gray with alpha",
            png(8, GRAY_ALPHA, (i, row) -> row.u8(NOISE.blue(i), ALPHAS[i])),
            NOISE.gray().onWhite(ALPHAS)));
    addPalettes(variants, gray);
    addDeep(variants);
    variants.add(plain("1 bit", oneBit(), NOISE.grays(2)));
    variants.add(
        plain(
            "gray with tRNS",
            png(8, GRAY, gray, "tRNS", new byte[] {0, 77}),
            NOISE.gray().map(color -> color == 0x4D4D4D ? 0xFFFFFF : color)));
    variants.add(plain("interlaced RGB", interlaced(BufferedImage.TYPE_3BYTE_BGR), NOISE));
    return variants;
  }

  private static Variant plain(String name, byte[] content, Picture truth) {
    return Variant.lossless(name, content, truth);
  }

  private static void addPalettes(List<Variant> variants, PixelSamples index) {
    byte[] colors = new byte[3 * 256];
    byte[] alphas = new byte[200];
    new Random(13).nextBytes(colors);
    new Random(14).nextBytes(alphas);
    Picture truth = NOISE.map(c -> colorAt(colors, c & 0xFF));
    variants.add(plain("palette", png(8, PALETTE, index, "PLTE", colors), truth));
    int[] ofPixels = new int[W * H];
    for (int i = 0; i < ofPixels.length; i++) {
      ofPixels[i] = NOISE.blue(i) < alphas.length ? alphas[NOISE.blue(i)] & 0xFF : 255;
    }
    variants.add(
        plain(
            "palette with tRNS",
            png(8, PALETTE, index, "PLTE", colors, "tRNS", alphas),
            truth.onWhite(ofPixels)));
  }

  private static int colorAt(byte[] colors, int index) {
    return (colors[3 * index] & 0xFF) << 16
        | (colors[3 * index + 1] & 0xFF) << 8
        | colors[3 * index + 2] & 0xFF;
  }

  /** Sixteen bits: the low bytes are noise of their own, and dropped. */
  private static void addDeep(List<Variant> variants) {
    variants.add(
        plain(
            "16-bit gray",
            png(16, GRAY, (i, row) -> row.u8(NOISE.blue(i), ALPHAS[i])),
            NOISE.gray()));
    PixelSamples rgb =
        (i, row) -> {
          int low = ALPHAS[i];
          row.u8(NOISE.red(i), low, NOISE.green(i), low, NOISE.blue(i), low);
        };
    variants.add(plain("16-bit RGB", png(16, RGB, rgb), NOISE));
    PixelSamples rgba =
        (i, row) -> {
          rgb.write(i, row);
          row.u8(ALPHAS[i], 255 - ALPHAS[i]);
        };
    variants.add(plain("16-bit RGBA", png(16, RGBA, rgba), NOISE.onWhite(ALPHAS)));
  }

  private static byte[] oneBit() {
    BufferedImage image = new BufferedImage(W, H, BufferedImage.TYPE_BYTE_BINARY);
    return Encoded.as("png", NOISE.samples(image, 7));
  }

  private static byte[] interlaced(int type) {
    return Encoded.as("png", NOISE.image(type), Encoded::inSeveralPasses);
  }

  /**
   * @param ancillary name and content of each chunk before the pixels
   */
  private static byte[] png(int depth, int colorType, PixelSamples samples, Object... ancillary) {
    Content rows = Content.big();
    for (int y = 0; y < H; y++) {
      rows.u8(0); // no filter
      for (int x = 0; x < W; x++) {
        samples.write(y * W + x, rows);
      }
    }
    Content out = Content.big().text("\u0089PNG\r\n\u001a\n");
    out.pngChunk("IHDR", Content.big().u32(W, H).u8(depth, colorType, 0, 0, 0).bytes());
    for (int i = 0; i < ancillary.length; i += 2) {
      out.pngChunk((String) ancillary[i], (byte[]) ancillary[i + 1]);
    }
    return out.pngChunk("IDAT", deflated(rows.bytes())).pngChunk("IEND", new byte[0]).bytes();
  }

  private static byte[] deflated(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Test
  void aMissingEndChunkIsForgiven() {
    byte[] whole = interlaced(BufferedImage.TYPE_3BYTE_BGR);
    byte[] content = Arrays.copyOf(whole, whole.length - 12);
    Picture found =
        Picture.of(
            Variant.checked(content)
                .then(header -> Decoders.decode(content, header, Integer.MAX_VALUE)));
    assertThat(found.largestDifference(NOISE)).isZero();
  }
}
