package org.imagelake.image.quality;

import java.util.function.BiConsumer;

/**
 * Three neighbouring rows of luma that move down a picture, each row read once. Beyond the borders
 * lies what lies before them (BORDER_REFLECT_101).
 */
final class RowWindow {
  private final LumaSource source;
  private final BiConsumer<LumaRow, byte[]> reading;
  private final int height;
  private final byte[] bytes;
  private final LumaRow[] rows;
  private int read;
  private int y = -1;

  /**
   * @param reading takes the bytes of a row over, {@link LumaRow#read(byte[])} at least
   */
  RowWindow(LumaSource source, BiConsumer<LumaRow, byte[]> reading) {
    int width = source.width();
    this.source = source;
    this.reading = reading;
    this.height = source.height();
    this.bytes = new byte[width];
    this.rows = new LumaRow[] {new LumaRow(width), new LumaRow(width), new LumaRow(width)};
  }

  /** Moves to the next row, from before the first one; false when there is none. */
  boolean next() {
    y++;
    while (read < Math.min(height, y + 2)) {
      source.copyRow(read, bytes);
      reading.accept(row(read), bytes);
      read++;
    }
    return y < height;
  }

  int y() {
    return y;
  }

  LumaRow here() {
    return row(y);
  }

  LumaRow above() {
    return row(y > 0 ? y - 1 : Math.min(1, height - 1));
  }

  LumaRow below() {
    return row(y + 1 < height ? y + 1 : Math.max(0, height - 2));
  }

  private LumaRow row(int number) {
    return rows[number % rows.length];
  }
}
