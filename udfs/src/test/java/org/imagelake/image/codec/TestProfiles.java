package org.imagelake.image.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small ICC profiles, written from the specification (ICC.1:2022). */
final class TestProfiles {
  private TestProfiles() {}

  /** Primaries of SMPTE EG 432-1 adapted to D50, with the curve of sRGB. */
  static byte[] displayP3() {
    return rgb(
        xyz(0.51512, 0.2412, -0.00105),
        xyz(0.29198, 0.69225, 0.04189),
        xyz(0.1571, 0.06657, 0.78407));
  }

  /** IEC 61966-2-1 adapted to D50. */
  static byte[] srgb() {
    return rgb(
        xyz(0.43607, 0.22249, 0.01392),
        xyz(0.38515, 0.71687, 0.09708),
        xyz(0.14307, 0.06061, 0.7141));
  }

  private static byte[] rgb(byte[] red, byte[] green, byte[] blue) {
    byte[] curve = para(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("wtpt", xyz(0.9642, 1, 0.8249));
    tags.put("rXYZ", red);
    tags.put("gXYZ", green);
    tags.put("bXYZ", blue);
    tags.put("rTRC", curve);
    tags.put("gTRC", curve);
    tags.put("bTRC", curve);
    return profile("RGB ", tags);
  }

  static byte[] grayGamma(double gamma) {
    ByteBuffer curve = ByteBuffer.allocate(16).put("curv".getBytes(ISO_8859_1)).putInt(0);
    curve.putInt(1).putShort((short) Math.round(gamma * 256));
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("wtpt", xyz(0.9642, 1, 0.8249));
    tags.put("kTRC", curve.array());
    return profile("GRAY", tags);
  }

  private static byte[] profile(String space, Map<String, byte[]> tags) {
    int directory = 128 + 4 + 12 * tags.size();
    int size = directory + tags.values().stream().mapToInt(tag -> tag.length).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(0, size).putInt(8, 0x04300000);
    out.put(12, "mntr".getBytes(ISO_8859_1)).put(16, space.getBytes(ISO_8859_1));
    out.put(20, "XYZ ".getBytes(ISO_8859_1)).put(36, "acsp".getBytes(ISO_8859_1));
    out.putInt(68, fixed(0.9642)).putInt(72, fixed(1)).putInt(76, fixed(0.8249));
    out.position(128).putInt(tags.size());
    int at = directory;
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      out.put(tag.getKey().getBytes(ISO_8859_1)).putInt(at).putInt(tag.getValue().length);
      out.put(at, tag.getValue());
      at += tag.getValue().length;
    }
    return out.array();
  }

  private static byte[] xyz(double x, double y, double z) {
    ByteBuffer tag = ByteBuffer.allocate(20).put("XYZ ".getBytes(ISO_8859_1)).putInt(0);
    return tag.putInt(fixed(x)).putInt(fixed(y)).putInt(fixed(z)).array();
  }

  private static byte[] para(double... parameters) {
    ByteBuffer tag = ByteBuffer.allocate(12 + 4 * parameters.length);
    tag.put("para".getBytes(ISO_8859_1)).putInt(0).putShort((short) 3).putShort((short) 0);
    for (double parameter : parameters) {
      tag.putInt(fixed(parameter));
    }
    return tag.array();
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }
}
