package org.imagelake.image.encode.container;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.XMPUtils;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * XMP that is too long for one JPEG segment (XMP part 3 §1.1.3.1): a main packet, which names the
 * rest by its MD5 digest, and the rest in parts.
 *
 * @param main packet for the ordinary XMP segment
 * @param parts contents of the APP1 segments that follow, ready as they are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ExtendedXmp(byte[] main, List<byte[]> parts) {
  private static final byte[] SIGNATURE =
      JpegSegments.ascii("http://ns.adobe.com/xmp/extension/\0");

  private static final int DIGEST_LENGTH = 32;

  /** Signature, digest, whole length, offset. */
  private static final int HEADER = SIGNATURE.length + DIGEST_LENGTH + 8;

  private static final int MAX_PART = JpegSegments.MAX_CONTENT - HEADER;

  static ExtendedXmp of(byte[] packet) throws IOException {
    StringBuilder main = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    StringBuilder digest = new StringBuilder();
    try {
      XMPMeta meta = XMPMetaFactory.parseFromBuffer(packet);
      XMPUtils.packageForJPEG(meta, main, rest, digest);
    } catch (XMPException | NoSuchAlgorithmException e) {
      throw new IOException(
          "XMP of %d bytes cannot be split for JPEG: %s".formatted(packet.length, e.getMessage()),
          e);
    }
    return new ExtendedXmp(
        main.toString().getBytes(StandardCharsets.UTF_8),
        split(rest.toString().getBytes(StandardCharsets.UTF_8), digest.toString()));
  }

  private static List<byte[]> split(byte[] rest, String digest) {
    List<byte[]> parts = new ArrayList<>();
    for (int from = 0; from < rest.length; from += MAX_PART) {
      int length = Math.min(MAX_PART, rest.length - from);
      parts.add(
          ByteBuffer.allocate(HEADER + length)
              .put(SIGNATURE)
              .put(JpegSegments.ascii(digest))
              .putInt(rest.length)
              .putInt(from)
              .put(rest, from, length)
              .array());
    }
    return parts;
  }
}
