package org.imagelake.image.codec;

/** A JPEG without pixels, by its segments. */
final class JpegContent {
  static final int BASELINE = 0xC0;
  static final int PROGRESSIVE = 0xC2;

  private final Content out = Content.big().u8(0xFF, 0xD8);

  /** Its density in dots per inch (1), per centimetre (2), or an aspect ratio (0). */
  JpegContent jfif(int unit, int x, int y) {
    return segment(0xE0, Content.big().text("JFIF\0\1\2").u8(unit).u16(x, y).u8(0, 0));
  }

  JpegContent adobe(int transform) {
    return segment(0xEE, Content.big().text("Adobe").u16(100, 0, 0).u8(transform));
  }

  JpegContent iccProfile() {
    return segment(0xE2, Content.big().text("ICC_PROFILE\0").u8(1, 1).zeros(16));
  }

  JpegContent table(int slot, int[] steps) {
    return segment(0xDB, Content.big().u8(slot).u8(steps));
  }

  JpegContent wideTable(int slot, int[] steps) {
    return segment(0xDB, Content.big().u8(0x10 | slot).u16(steps));
  }

  /** Components are numbered from 1; the first uses table 0, the others 1. */
  JpegContent frame(int process, int width, int height, int... factors) {
    Content data = Content.big().u8(8).u16(height, width).u8(factors.length);
    for (int i = 0; i < factors.length; i++) {
      data.u8(i + 1, factors[i], Math.min(i, 1));
    }
    return segment(process, data);
  }

  JpegContent frameWithIds(int process, String ids) {
    Content data = Content.big().u8(8).u16(2, 3).u8(ids.length());
    for (int i = 0; i < ids.length(); i++) {
      data.u8(ids.charAt(i), 0x11, 0);
    }
    return segment(process, data);
  }

  /** A scan of so many components, with entropy-coded data that holds stuffing and a restart. */
  JpegContent scan(int components) {
    Content data = Content.big().u8(components);
    for (int i = 0; i < components; i++) {
      data.u8(i + 1, 0);
    }
    segment(0xDA, data.u8(0, 63, 0));
    out.u8(0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD0, 0x78, 0x9A, 0xBC, 0xDE, 0xF0, 0x11);
    return this;
  }

  JpegContent segment(int marker, Content data) {
    out.jpegSegment(marker, data.bytes());
    return this;
  }

  JpegContent raw(int... bytes) {
    out.u8(bytes);
    return this;
  }

  byte[] end() {
    return out.u8(0xFF, 0xD9).bytes();
  }

  /** The content so far, without an end of image. */
  byte[] cutOff() {
    return out.bytes();
  }
}
