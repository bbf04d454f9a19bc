package org.imagelake.image.codec;

/** What the colour samples of a pixel mean. CMYK counts ink: 255 is full ink. */
enum ColorKind {
  GRAY(1),
  RGB(3),
  CMYK(4);

  private final int channels;

  ColorKind(int channels) {
    this.channels = channels;
  }

  int channels() {
    return channels;
  }
}
