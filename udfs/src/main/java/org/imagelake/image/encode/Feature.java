package org.imagelake.image.encode;

/** What an image may have beside 8-bit opaque colours, and a target format may or may not hold. */
public enum Feature {
  ALPHA("transparency"),
  SOFT_ALPHA("partly transparent pixels"),
  MANY_COLORS("more than 256 colours"),
  SIXTEEN_BITS("16 bits a sample"),
  GRAY("gray without colour"),
  ANIMATION("animation"),
  PAGES("pages"),
  ICC("ICC profile"),
  EXIF("EXIF"),
  XMP("XMP"),
  RESOLUTION("resolution");

  private final String text;

  Feature(String text) {
    this.text = text;
  }

  /** A few words for people. */
  public String text() {
    return text;
  }
}
