package org.imagelake.image.codec;

import java.util.Optional;
import org.imagelake.image.picture.Bitmap;
import org.imagelake.image.picture.PixelLayout;

/**
 * What becomes of an image's colours: kept beside their profile, or turned to sRGB.
 *
 * @param profile the embedded one, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PictureColors(byte[] profile, boolean keep) {

  /** Without a profile. */
  static final PictureColors PLAIN = new PictureColors(null, false);

  static PictureColors of(byte[] content, ImageHeader header, boolean keep) {
    return of(
        header.hasIccProfile() ? IccProfiles.find(content, header.format()).orElse(null) : null,
        keep,
        header);
  }

  /**
   * @param profile the embedded one, or null
   */
  static PictureColors of(byte[] profile, boolean keep, ImageHeader header) {
    // the reader of CIELAB gives sRGB already
    return new PictureColors("LAB".equals(header.colorModel()) ? null : profile, keep);
  }

  /** Gray or RGB samples; they are changed in place when they are turned to sRGB. */
  Still finish(Bitmap samples) {
    ColorKind kind = samples.layout().isGray() ? ColorKind.GRAY : ColorKind.RGB;
    if (profile == null || !IccTransformBuilder.fits(profile, kind)) {
      return new Still(samples, null);
    }
    if (keep) {
      return new Still(samples, profile);
    }
    Optional<ColorTransform> transform = ColorTransforms.of(profile, kind);
    return new Still(transform.isEmpty() ? samples : toSrgb(samples, transform.get()), null);
  }

  /** Samples of 8 bits in whatever colour space; inks become RGB. */
  Still finish(Samples samples) {
    if (samples.kind() != ColorKind.CMYK) {
      return finish(Bitmaps.of(samples));
    }
    ColorTransform transform =
        (profile == null
                ? Optional.<ColorTransform>empty()
                : ColorTransforms.of(profile, ColorKind.CMYK))
            .orElse(ColorTransform.plain(ColorKind.CMYK));
    return new Still(Bitmaps.underInk(samples, transform), null);
  }

  private static Bitmap toSrgb(Bitmap samples, ColorTransform transform) {
    Bitmap shallow = samples.bitDepth() == 8 ? samples : Bitmaps.highBytes(samples);
    PixelLayout layout = shallow.layout();
    byte[] row = new byte[shallow.stride()];
    byte[] rgb = new byte[3 * shallow.width()];
    for (int y = 0; y < shallow.height(); y++) {
      System.arraycopy(shallow.samples(), y * row.length, row, 0, row.length);
      transform.toSrgb(row, layout.channels(), shallow.width(), rgb);
      Bitmaps.putColors(rgb, shallow, y);
    }
    return shallow;
  }
}
