package org.imagelake.image.metadata;

import java.util.Map;

/**
 * What a file says about itself beside its pixels. Groups are null when none of their fields is
 * present.
 *
 * @param orientation EXIF orientation 1–8; 1 when absent or invalid
 * @param iccProfile description of the ICC profile, or null
 * @param dpiX horizontal dots per inch, or null
 * @param dpiY vertical dots per inch, or null
 * @param tags every tag as "Directory:Name" to its text; empty unless asked for
 */
public record ImageMetadata(
    int orientation,
    String iccProfile,
    Double dpiX,
    Double dpiY,
    Camera camera,
    Taken taken,
    Gps gps,
    Description description,
    Map<String, String> tags) {

  public static final ImageMetadata NONE =
      new ImageMetadata(1, null, null, null, null, null, null, null, Map.of());
}
