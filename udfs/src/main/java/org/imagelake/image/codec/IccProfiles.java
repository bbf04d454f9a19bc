package org.imagelake.image.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.stream.ImageInputStream;

/** Finds the ICC profile in a file: ICC.1:2022 annex B and the formats' own specifications. */
final class IccProfiles {
  /** Printer profiles reach 3 MB. */
  private static final int MAX_BYTES = 8 << 20;

  private static final String JPEG_SIGNATURE = "ICC_PROFILE";

  private IccProfiles() {}

  /** The profile as it is embedded; empty when there is none or it cannot be read. */
  static Optional<byte[]> find(byte[] content, ImageFormat format) {
    try {
      return Optional.ofNullable(
          switch (format) {
            case JPEG -> inJpeg(content);
            case PNG -> inPng(content);
            case WEBP -> chunk(content, "ICCP");
            case TIFF -> TiffProfile.find(content);
            default -> null;
          });
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Segments of at most 64 KB: a number from 1 and the count, then a part of the profile. */
  private static byte[] inJpeg(byte[] content) throws IOException {
    List<JPEGSegment> segments;
    try (ImageInputStream input = new ByteArrayImageInputStream(content)) {
      segments = JPEGSegmentUtil.readSegments(input, JPEG.APP2, JPEG_SIGNATURE);
    }
    byte[][] parts = new byte[256][];
    for (JPEGSegment segment : segments) {
      byte[] data = segment.data().readAllBytes();
      if (data.length > 2) {
        parts[data[0] & 0xFF] = data;
      }
    }
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      if (part != null) {
        profile.write(part, 2, part.length - 2);
      }
    }
    return profile.size() == 0 ? null : profile.toByteArray();
  }

  /** iCCP: a name, a zero, the compression method, then the profile deflated. */
  private static byte[] inPng(byte[] content) throws IOException {
    PngChunks chunks = new PngChunks(content);
    while (chunks.next() && !chunks.is("IDAT")) {
      if (chunks.is("iCCP")) {
        int from = chunks.dataOffset();
        int name = from;
        while (content[name] != 0) {
          name++;
        }
        int length = from + chunks.dataLength() - (name + 2);
        return new InflaterInputStream(new ByteArrayInputStream(content, name + 2, length))
            .readNBytes(MAX_BYTES);
      }
    }
    return null;
  }

  /** A chunk of a RIFF file. */
  private static byte[] chunk(byte[] content, String id) {
    byte[] wanted = id.getBytes(ISO_8859_1);
    for (long at = 12; at + 8 <= content.length; ) {
      int offset = (int) at;
      long length = Integer.toUnsignedLong(littleEndian(content, offset + 4));
      if (Arrays.equals(content, offset, offset + 4, wanted, 0, 4)) {
        return at + 8 + length > content.length || length > MAX_BYTES
            ? null
            : Arrays.copyOfRange(content, offset + 8, (int) (at + 8 + length));
      }
      at += 8 + length + (length & 1);
    }
    return null;
  }

  private static int littleEndian(byte[] content, int at) {
    return content[at] & 0xFF
        | (content[at + 1] & 0xFF) << 8
        | (content[at + 2] & 0xFF) << 16
        | content[at + 3] << 24;
  }
}
