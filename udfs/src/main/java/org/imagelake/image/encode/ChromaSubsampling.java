package org.imagelake.image.encode;

/** How much of the colour a JPEG keeps: full, half in width, half in width and height. */
public enum ChromaSubsampling {
  S444("4:4:4"),
  S422("4:2:2"),
  S420("4:2:0");

  private final String text;

  ChromaSubsampling(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
