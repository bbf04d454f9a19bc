package org.imagelake.image.convert;

import java.util.List;
import org.imagelake.image.codec.ImageHeader;
import org.imagelake.image.encode.ImageEncoder;
import org.imagelake.image.metadata.carry.Carried;
import org.imagelake.image.metadata.carry.CarriedMetadata;
import org.imagelake.image.metadata.carry.CarryRequest;
import org.imagelake.image.picture.Orientation;
import org.imagelake.image.picture.Picture;

/** A picture the way up that was asked for, and metadata that says the same. */
record Turned(Picture picture, Carried carried) {
  /** From this one on, EXIF orientations exchange width and height. */
  private static final int FIRST_SIDEWAYS = 5;

  /**
   * @param orientation of the source, 1 to 8
   * @param upright whether pixels are turned by it, and the tag set to 1; else both stay
   */
  static Turned of(
      Picture stored,
      byte[] content,
      ImageHeader header,
      ConversionSpec spec,
      int orientation,
      boolean upright) {
    Picture picture =
        stored
            .map(bitmap -> upright ? Orientation.apply(bitmap, orientation) : bitmap)
            .withResolutionSwapped(upright && orientation >= FIRST_SIDEWAYS);
    CarryRequest request =
        new CarryRequest(upright, picture.first().width(), picture.first().height());
    return new Turned(
        picture, CarriedMetadata.of(content, header.format(), spec.metadata(), request));
  }

  /** Whether the tag that says the way up would not arrive. */
  boolean losesExif(List<ImageEncoder> targets) {
    byte[] exif = carried.embedded().exif();
    return exif == null || targets.stream().anyMatch(t -> exif.length > t.mostExifBytes());
  }
}
