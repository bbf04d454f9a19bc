package org.imagelake.image.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.global.opencv_imgcodecs;

/** Small animations whose pixels are letters, in three formats. A dot is transparent. */
final class Steps {
  private static final String COLORS = ".RGBWK";
  private static final int[] ARGB = {0, 0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFFFF, 0xFF000000};

  private Steps() {}

  /** One step; rows of its pixels are separated by slashes. Disposal 1 none, 2 clear, 3 restore. */
  record Step(String pixels, int left, int top, int millis, int disposal, boolean blends) {
    int width() {
      return pixels.indexOf('/') < 0 ? pixels.length() : pixels.indexOf('/');
    }

    int height() {
      return pixels.split("/", -1).length;
    }

    byte[] indices() {
      String letters = pixels.replace("/", "");
      byte[] indices = new byte[letters.length()];
      for (int i = 0; i < indices.length; i++) {
        indices[i] = (byte) COLORS.indexOf(letters.charAt(i));
      }
      return indices;
    }
  }

  /** A picture in letters: what is transparent is a dot whatever its colour. */
  static String letters(org.imagelake.image.picture.Bitmap bitmap) {
    StringBuilder letters = new StringBuilder();
    int channels = bitmap.layout().channels();
    for (int i = 0; i < bitmap.pixelCount(); i++) {
      byte[] s = bitmap.samples();
      int at = i * channels;
      int alpha = channels == 4 ? s[at + 3] & 0xFF : 255;
      int argb = alpha << 24 | (s[at] & 0xFF) << 16 | (s[at + 1] & 0xFF) << 8 | s[at + 2] & 0xFF;
      int index = alpha == 0 ? 0 : Arrays.stream(ARGB).boxed().toList().indexOf(argb);
      letters.append(i > 0 && i % bitmap.width() == 0 ? "/" : "");
      letters.append(index < 0 ? '?' : COLORS.charAt(index));
    }
    return letters.toString();
  }

  private static byte[] palette(int colors) {
    byte[] palette = new byte[3 * colors];
    for (int i = 0; i < ARGB.length; i++) {
      palette[3 * i] = (byte) (ARGB[i] >> 16);
      palette[3 * i + 1] = (byte) (ARGB[i] >> 8);
      palette[3 * i + 2] = (byte) ARGB[i];
    }
    return palette;
  }

  /**
   * @param repeats of Netscape's extension; −1 for a file without one
   */
  static byte[] gif(int width, int height, int repeats, List<Step> steps) {
    Content out = Content.little().text("GIF89a").u16(width, height).u8(0xF7, 0, 0);
    out.raw(palette(256));
    if (repeats >= 0) {
      out.u8(0x21, 0xFF, 11).text("NETSCAPE2.0").u8(3, 1).u16(repeats).u8(0);
    }
    for (Step step : steps) {
      out.u8(0x21, 0xF9, 4, step.disposal() << 2 | 1).u16(step.millis() / 10).u8(0, 0);
      out.u8(0x2C).u16(step.left(), step.top(), step.width(), step.height()).u8(0, 8);
      byte[] codes = lzw(step.indices());
      for (int at = 0; at < codes.length; at += 255) {
        int length = Math.min(255, codes.length - at);
        out.u8(length).raw(Arrays.copyOfRange(codes, at, at + length));
      }
      out.u8(0);
    }
    return out.u8(0x3B).bytes();
  }

  /** Codes of 9 bits that never repeat anything: the table is cleared before it would grow. */
  private static byte[] lzw(byte[] indices) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long bits = 0;
    int count = 0;
    for (int i = 0; i <= indices.length; i++) {
      int[] codes = i == indices.length ? new int[] {257} : new int[] {indices[i] & 0xFF};
      if (i % 200 == 0) {
        codes = new int[] {256, codes[0]};
      }
      for (int code : codes) {
        bits |= (long) code << count;
        for (count += 9; count >= 8; count -= 8, bits >>= 8) {
          out.write((int) bits);
        }
      }
    }
    out.write((int) bits);
    return out.toByteArray();
  }

  /**
   * @param defaultImage a picture outside the animation; null when the first step is the default
   */
  static byte[] apng(int width, int height, int plays, String defaultImage, List<Step> steps) {
    PngContent out =
        PngContent.of(width, height, 8, 3)
            .animation(steps.size(), plays)
            .chunk("PLTE", palette(ARGB.length))
            .chunk("tRNS", new byte[] {0, -1, -1, -1, -1, -1});
    if (defaultImage != null) {
      out.image(new Step(defaultImage, 0, 0, 0, 1, false).indices());
    }
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      out.control(
          step.width(),
          step.height(),
          step.left(),
          step.top(),
          step.millis(),
          step.disposal() - 1,
          step.blends() ? 1 : 0);
      if (i == 0 && defaultImage == null) {
        out.image(step.indices());
      } else {
        out.frame(step.height(), step.indices());
      }
    }
    return out.bytes();
  }

  static byte[] webp(int width, int height, int plays, List<Step> steps) {
    Content chunks = Content.little().text("WEBP");
    byte[] extended = Content.little().u8(0x12, 0, 0, 0).u24(width - 1).u24(height - 1).bytes();
    chunks.riffChunk("VP8X", extended);
    chunks.riffChunk("ANIM", Content.little().u32(0xFF00FF00L).u16(plays).bytes());
    for (Step step : steps) {
      Content frame = Content.little().u24(step.left() / 2).u24(step.top() / 2);
      frame.u24(step.width() - 1).u24(step.height() - 1).u24(step.millis());
      frame.u8((step.blends() ? 0 : 2) | (step.disposal() == 2 ? 1 : 0));
      chunks.riffChunk("ANMF", frame.raw(lossless(step)).bytes());
    }
    return Content.little().text("RIFF").u32(chunks.length()).raw(chunks.bytes()).bytes();
  }

  private static byte[] lossless(Step step) {
    byte[] indices = step.indices();
    int[] rgb = new int[indices.length];
    int[] alphas = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      rgb[i] = ARGB[indices[i]] & 0xFFFFFF;
      alphas[i] = ARGB[indices[i]] >>> 24;
    }
    return webpChunks(
        Encoded.natively(
            ".webp",
            new Picture(step.width(), step.height(), rgb),
            alphas,
            opencv_imgcodecs.IMWRITE_WEBP_QUALITY,
            101));
  }

  /** The chunks of a still without its head. */
  static byte[] webpChunks(byte[] still) {
    boolean extended = new String(still, 12, 4, US_ASCII).equals("VP8X");
    return Arrays.copyOfRange(still, extended ? 30 : 12, still.length);
  }
}
