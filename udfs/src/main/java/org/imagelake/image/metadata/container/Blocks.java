package org.imagelake.image.metadata.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The metadata blocks that a file carries, cut out of their container and not yet understood.
 *
 * <p>Bounds keep a hostile file from costing more than an honest one: {@value #MAX_BLOCKS} blocks
 * of a kind, each at most {@value #MAX_BLOCK_BYTES} bytes and all together {@value
 * #MAX_TOTAL_BYTES}. Camera files have one or two of each; the largest ICC profiles in use are
 * about 2 MB, XMP packets of editors about 0.5 MB. What goes beyond is left out.
 */
public final class Blocks {
  /** Most blocks of one kind. */
  public static final int MAX_BLOCKS = 64;

  /** Longest block that is copied out of its container. */
  public static final int MAX_BLOCK_BYTES = 4 << 20;

  /** Longer texts are cut. */
  private static final int MAX_TEXT_BYTES = 64 << 10;

  private static final int MAX_TOTAL_BYTES = 16 << 20;

  /** A keyword and its text, as PNG has them. */
  public record Text(String keyword, String value) {}

  private final List<byte[]> exif = new ArrayList<>(1);
  private final List<byte[]> xmp = new ArrayList<>(1);
  private final List<byte[]> iptc = new ArrayList<>(1);
  private final List<Text> texts = new ArrayList<>(0);
  private byte[] icc;
  private int total;

  /** EXIF blocks, each beginning with its TIFF header. */
  public List<byte[]> exif() {
    return Collections.unmodifiableList(exif);
  }

  /** XMP packets as XML. */
  public List<byte[]> xmp() {
    return Collections.unmodifiableList(xmp);
  }

  /** IPTC IIM records. */
  public List<byte[]> iptc() {
    return Collections.unmodifiableList(iptc);
  }

  /** The embedded ICC profile, possibly cut short, or null. */
  public byte[] icc() {
    return icc;
  }

  /** Keyworded texts of PNG, and comments under the keyword "Comment". */
  public List<Text> texts() {
    return Collections.unmodifiableList(texts);
  }

  void exif(byte[] from, int start, int end) {
    add(exif, from, start, end);
  }

  /** A file that is itself a TIFF structure: kept without a copy, whatever its length. */
  void wholeFileIsExif(byte[] content) {
    exif.add(content);
  }

  /** An XMP packet; public because EXIF blocks may hold further blocks. */
  public void xmp(byte[] from, int start, int end) {
    add(xmp, from, start, end);
  }

  /** IPTC records; public because EXIF blocks may hold further blocks. */
  public void iptc(byte[] from, int start, int end) {
    add(iptc, from, start, end);
  }

  /** An ICC profile, the first one counts; public because EXIF blocks may hold further blocks. */
  public void icc(byte[] from, int start, int end) {
    if (icc == null && isSound(from, start, end)) {
      icc = copy(from, start, end);
    }
  }

  /** Photoshop image resources, which hold further blocks. */
  public void photoshop(byte[] resources) {
    photoshop(resources, 0, resources.length);
  }

  /** Photoshop image resources inside another block. */
  public void photoshop(byte[] from, int start, int end) {
    PhotoshopBlocks.find(from, start, end, this);
  }

  void text(String keyword, byte[] from, int start, int end) {
    if (texts.size() < MAX_BLOCKS && end > start) {
      int bounded = Math.min(end, start + MAX_TEXT_BYTES);
      texts.add(new Text(keyword, TextBytes.decode(from, start, bounded)));
    }
  }

  private byte[] copy(byte[] from, int start, int end) {
    total += end - start;
    return Arrays.copyOfRange(from, start, end);
  }

  private void add(List<byte[]> to, byte[] from, int start, int end) {
    if (to.size() < MAX_BLOCKS && isSound(from, start, end)) {
      to.add(copy(from, start, end));
    }
  }

  private boolean isSound(byte[] from, int start, int end) {
    boolean inside = start >= 0 && start < end && end <= from.length;
    return inside && end - start <= MAX_BLOCK_BYTES && total + (end - start) <= MAX_TOTAL_BYTES;
  }
}
