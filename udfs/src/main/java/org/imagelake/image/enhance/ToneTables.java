package org.imagelake.image.enhance;

import java.util.function.IntUnaryOperator;
import org.imagelake.image.picture.Bitmap;

/** Puts every colour sample through a table; alpha is kept. */
final class ToneTables {
  private ToneTables() {}

  /** The largest value of a sample: 255 or 65535. */
  static int max(int bitDepth) {
    return (1 << bitDepth) - 1;
  }

  /**
   * A curve as a table of 256 or 65536 values.
   *
   * @param curve from and to 0–255 or 0–65535; what lies beyond is clipped
   */
  static char[] table(int bitDepth, IntUnaryOperator curve) {
    int max = max(bitDepth);
    char[] table = new char[max + 1];
    for (int value = 0; value <= max; value++) {
      table[value] = (char) Math.max(0, Math.min(max, curve.applyAsInt(value)));
    }
    return table;
  }

  /**
   * The picture with {@code out = table[in]}, in samples of its own.
   *
   * @param tables one for all colour channels, or one for each, of {@link #table}'s length
   */
  static Bitmap apply(Bitmap bitmap, char[]... tables) {
    PixelChannels channels = PixelChannels.of(bitmap);
    check(bitmap, channels, tables);
    byte[] to = channels.alpha() ? channels.copy() : new byte[bitmap.length()];
    for (int c = 0; c < channels.colors(); c++) {
      char[] table = tables[tables.length == 1 ? 0 : c];
      if (bitmap.bitDepth() == 8) {
        shallow(bitmap.samples(), to, c, channels.all(), bytes(table));
      } else {
        deep(bitmap.samples(), to, 2 * c, 2 * channels.all(), table);
      }
    }
    return channels.with(to);
  }

  private static void check(Bitmap bitmap, PixelChannels channels, char[]... tables) {
    boolean fits = tables.length == 1 || tables.length == channels.colors();
    for (char[] table : tables) {
      fits &= table.length == max(bitmap.bitDepth()) + 1;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "expected 1 or %d tables of %d values"
              .formatted(channels.colors(), max(bitmap.bitDepth()) + 1));
    }
  }

  private static void shallow(byte[] from, byte[] to, int first, int step, byte[] table) {
    for (int i = first; i < to.length; i += step) {
      to[i] = table[from[i] & 0xFF];
    }
  }

  private static void deep(byte[] from, byte[] to, int first, int step, char[] table) {
    for (int i = first; i < to.length; i += step) {
      char value = table[(from[i] & 0xFF) << 8 | from[i + 1] & 0xFF];
      to[i] = (byte) (value >> 8);
      to[i + 1] = (byte) value;
    }
  }

  private static byte[] bytes(char[] table) {
    byte[] bytes = new byte[table.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) table[i];
    }
    return bytes;
  }
}
