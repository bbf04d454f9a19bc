package org.imagelake.image.codec;

import java.util.List;
import java.util.Locale;

/** The image formats that are recognised by content; the first six are decoded. */
public enum ImageFormat {
  JPEG("image/jpeg", true, "jpg", "jpeg", "jpe", "jfif"),
  PNG("image/png", true, "png", "apng"),
  WEBP("image/webp", true, "webp"),
  TIFF("image/tiff", true, "tif", "tiff"),
  BMP("image/bmp", true, "bmp", "dib"),
  GIF("image/gif", true, "gif"),
  HEIF("image/heif", false, "heic", "heif"),
  AVIF("image/avif", false, "avif"),
  JPEG2000("image/jp2", false, "jp2", "j2k", "jpf", "jpx"),
  JPEGXL("image/jxl", false, "jxl"),
  PSD("image/vnd.adobe.photoshop", false, "psd", "psb"),
  ICO("image/vnd.microsoft.icon", false, "ico", "cur");

  private final String mimeType;
  private final boolean decoded;
  private final List<String> extensions;

  ImageFormat(String mimeType, boolean decoded, String... extensions) {
    this.mimeType = mimeType;
    this.decoded = decoded;
    this.extensions = List.of(extensions);
  }

  public String mimeType() {
    return mimeType;
  }

  /** Whether a decoder here reads it. */
  public boolean decoded() {
    return decoded;
  }

  /** Lower-case file name extensions, the usual one first. */
  public List<String> extensions() {
    return extensions;
  }

  public boolean hasExtension(String extension) {
    return extensions.contains(extension.toLowerCase(Locale.ROOT));
  }
}
