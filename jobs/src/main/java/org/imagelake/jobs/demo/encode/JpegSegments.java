package org.imagelake.jobs.demo.encode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Marker segments put into a finished JPEG, right after its start (ISO/IEC 10918-1 B.2.4). */
public final class JpegSegments {
  private static final int APP1 = 0xE1;
  private static final int APP13 = 0xED;
  private static final int LONGEST = 65533;

  private JpegSegments() {}

  /** EXIF: APP1 with a TIFF structure. */
  public static byte[] withExif(byte[] jpeg, byte[] tiff) {
    return insert(jpeg, APP1, join("Exif\0\0", tiff));
  }

  /** XMP: APP1 with a packet. */
  public static byte[] withXmp(byte[] jpeg, byte[] packet) {
    return insert(jpeg, APP1, join("http://ns.adobe.com/xap/1.0/\0", packet));
  }

  /** IPTC: APP13 with one Photoshop resource. */
  public static byte[] withIptc(byte[] jpeg, byte[] datasets) {
    int size = datasets.length;
    byte[] resource = join("8BIM\u0004\u0004\0\0", new byte[4]);
    resource[resource.length - 2] = (byte) (size >> 8);
    resource[resource.length - 1] = (byte) size;
    byte[] even = new byte[size + (size & 1)];
    System.arraycopy(datasets, 0, even, 0, size);
    byte[] all = new byte[resource.length + even.length];
    System.arraycopy(resource, 0, all, 0, resource.length);
    System.arraycopy(even, 0, all, resource.length, even.length);
    return insert(jpeg, APP13, join("Photoshop 3.0\0", all));
  }

  static byte[] insert(byte[] jpeg, int marker, byte[] payload) {
    if (payload.length > LONGEST) {
      throw new IllegalArgumentException("A segment holds 65533 bytes, not " + payload.length);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + payload.length + 4);
    out.write(jpeg, 0, 2);
    out.write(0xFF);
    out.write(marker);
    out.write(payload.length + 2 >> 8);
    out.write(payload.length + 2 & 255);
    out.write(payload, 0, payload.length);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static byte[] join(String head, byte[] tail) {
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + tail.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(tail, 0, all, start.length, tail.length);
    return all;
  }
}
