package org.imagelake.image.metadata;

import com.drew.metadata.exif.ExifDirectoryBase;
import java.util.Map;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.metadata.container.Blocks;
import org.imagelake.image.metadata.container.Containers;

/**
 * Reads what a file says about itself, keeping what a damaged file still tells: the container gives
 * blocks, blocks give tags, tags give fields. Pixels are never looked at.
 */
public final class MetadataReader {
  private MetadataReader() {}

  /** Never throws on bad content: what cannot be read is null. */
  public static ImageMetadata read(byte[] content, ImageFormat format, boolean rawTags) {
    Blocks blocks = Containers.blocks(content, format);
    Exif exif = Exif.read(blocks, rawTags); // first: EXIF may hold blocks of the other kinds
    Iptc iptc = Iptc.read(blocks);
    Xmp xmp = Xmp.read(blocks);
    PngTexts texts = new PngTexts(blocks.texts());
    return new ImageMetadata(
        PictureFields.orientation(exif, xmp),
        IccDescription.of(blocks.icc()),
        PictureFields.dpi(exif, ExifDirectoryBase.TAG_X_RESOLUTION),
        PictureFields.dpi(exif, ExifDirectoryBase.TAG_Y_RESOLUTION),
        CameraFields.of(exif, xmp, texts),
        TakenFields.of(exif, iptc, xmp, texts),
        GpsFields.of(exif, xmp),
        DescriptionFields.of(exif, iptc, xmp, texts),
        rawTags ? RawTags.of(exif, iptc, xmp, blocks) : Map.of());
  }

  /** EXIF orientation 1–8; 1 when absent or invalid. Never throws on bad content. */
  public static int orientation(byte[] content, ImageFormat format) {
    Blocks blocks = Containers.blocks(content, format);
    Exif exif = Exif.read(blocks, false);
    return PictureFields.orientation(exif, Xmp.read(blocks));
  }
}
