package org.imagelake.image.encode.tiff;

import java.util.Arrays;
import org.imagelake.image.encode.png.Zlib;

/** A zlib stream per strip (Adobe Photoshop TIFF Technical Notes, March 2002: compression 8). */
final class DeflateCodec implements StripCodec {
  private final int level;
  private byte[] out = {};

  DeflateCodec(int level) {
    this.level = level;
  }

  @Override
  public Slice encode(Slice strip, int rowLength) {
    int bound = Math.toIntExact(Zlib.bound(strip.length()));
    if (out.length < bound) {
      out = new byte[bound];
    }
    int length = Zlib.compress(strip.toArray(), strip.length(), level, out);
    return new Slice(Arrays.copyOf(out, length));
  }
}
