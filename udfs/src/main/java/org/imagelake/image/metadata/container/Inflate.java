package org.imagelake.image.metadata.container;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates a zlib stream up to a bound: a kilobyte can hold a megabyte. */
final class Inflate {
  private static final int STEP = 16 << 10;

  private Inflate() {}

  /** At most so many bytes; of a damaged stream what comes before the damage. */
  static byte[] bounded(byte[] from, int start, int end, int most) {
    Inflater inflater = new Inflater();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] step = new byte[STEP];
    try {
      inflater.setInput(from, start, end - start);
      while (out.size() < most) {
        int count = inflater.inflate(step);
        if (count == 0) {
          break; // finished, cut short, or in need of a dictionary
        }
        out.write(step, 0, Math.min(count, most - out.size()));
      }
      return out.toByteArray();
    } catch (DataFormatException damaged) {
      return out.toByteArray();
    } finally {
      inflater.end();
    }
  }
}
