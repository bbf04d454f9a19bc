package org.imagelake.image.codec;

import java.util.Arrays;
import org.imagelake.image.codec.AnimationPart.Disposal;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;

/** The canvas of an animation, transparent at first. What reaches beyond it is cut off. */
final class AnimationCanvas {
  private final Bitmap canvas;
  private final int pixel;

  AnimationCanvas(int width, int height, boolean gray, int bitDepth) {
    this.canvas = Bitmaps.empty(width, height, PixelLayout.of(gray, true), bitDepth);
    this.pixel = canvas.bytesPerPixel();
  }

  /** The canvas while the part is shown; afterwards the part is disposed of. */
  Bitmap show(AnimationPart part, Bitmap pixels) {
    if (pixels.layout().isGray() != canvas.layout().isGray()
        || pixels.bitDepth() != canvas.bitDepth()) {
      throw new IllegalStateException("frames differ in their kind of samples");
    }
    int right = Math.min(canvas.width(), part.left() + pixels.width());
    int bottom = Math.min(canvas.height(), part.top() + pixels.height());
    byte[] before = part.disposal() == Disposal.PREVIOUS ? canvas.samples().clone() : null;
    for (int y = part.top(); y < bottom; y++) {
      draw(part, pixels, y, right);
    }
    byte[] shown = canvas.samples().clone();
    if (part.disposal() != Disposal.NONE) {
      for (int y = part.top(); y < bottom && part.left() < right; y++) {
        dispose(before, offset(part.left(), y), offset(right, y));
      }
    }
    return new Bitmap(canvas.width(), canvas.height(), canvas.layout(), canvas.bitDepth(), shown);
  }

  private int offset(int x, int y) {
    return y * canvas.stride() + x * pixel;
  }

  private void dispose(byte[] before, int from, int to) {
    if (before == null) {
      Arrays.fill(canvas.samples(), from, to, (byte) 0);
    } else {
      System.arraycopy(before, from, canvas.samples(), from, to - from);
    }
  }

  private void draw(AnimationPart part, Bitmap pixels, int y, int right) {
    int step = pixels.bytesPerPixel();
    int size = canvas.bitDepth() / 8;
    int in = (y - part.top()) * pixels.stride();
    int out = offset(part.left(), y);
    long max = (1L << canvas.bitDepth()) - 1;
    for (int x = part.left(); x < right; x++, in += step, out += pixel) {
      long alpha =
          pixels.layout().hasAlpha() ? sample(pixels.samples(), in + step - size, size) : max;
      if (alpha == max || !part.blends()) {
        System.arraycopy(pixels.samples(), in, canvas.samples(), out, pixel - size);
        put(alpha, out + pixel - size, size);
      } else if (alpha > 0) {
        blend(pixels.samples(), in, alpha, out, size, max);
      }
    }
  }

  /**
   * Straight alpha: a = s + d (1 − s), c = (c_s s + c_d d (1 − s)) / a, rounded (W3C PNG third
   * edition, 13.16).
   */
  private void blend(byte[] from, int in, long alpha, int out, int size, long max) {
    byte[] to = canvas.samples();
    int alphaAt = out + pixel - size;
    long under = sample(to, alphaAt, size) * (max - alpha);
    long total = alpha * max + under;
    for (int k = 0; out + k < alphaAt; k += size) {
      long sum = sample(from, in + k, size) * alpha * max + sample(to, out + k, size) * under;
      put((sum + total / 2) / total, out + k, size);
    }
    put((total + max / 2) / max, alphaAt, size);
  }

  private static long sample(byte[] samples, int at, int size) {
    return size == 1 ? samples[at] & 0xFF : (samples[at] & 0xFF) << 8 | samples[at + 1] & 0xFF;
  }

  private void put(long value, int at, int size) {
    if (size == 2) {
      canvas.samples()[at] = (byte) (value >> 8);
    }
    canvas.samples()[at + size - 1] = (byte) value;
  }
}
