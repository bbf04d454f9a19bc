package org.imagelake.image.encode.tiff;

import com.twelvemonkeys.io.enc.PackBitsEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Runs of equal bytes; each row is packed by itself (TIFF 6.0 §9). */
final class PackBitsCodec implements StripCodec {
  @Override
  public Slice encode(Slice strip, int rowLength) {
    PackBitsEncoder encoder = new PackBitsEncoder();
    ByteArrayOutputStream out = new ByteArrayOutputStream(strip.length() + strip.length() / 64);
    try {
      for (int at = 0; at < strip.length(); at += rowLength) {
        encoder.encode(out, ByteBuffer.wrap(strip.array(), strip.from() + at, rowLength));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // an array takes all
    }
    return new Slice(out.toByteArray());
  }
}
