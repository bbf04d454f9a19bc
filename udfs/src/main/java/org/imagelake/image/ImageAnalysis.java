package org.imagelake.image;

import java.util.List;
import java.util.Map;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.color.Colors;
import org.imagelake.image.metadata.Camera;
import org.imagelake.image.metadata.Description;
import org.imagelake.image.metadata.Gps;
import org.imagelake.image.metadata.Taken;
import org.imagelake.image.quality.Histogram;
import org.imagelake.image.quality.Issue;
import org.imagelake.image.quality.Quality;

/**
 * Everything that the content of one image tells. What was not asked for, is not there, or could
 * not be read is null; when {@code error} is set, the fields that were read before it stay.
 */
public record ImageAnalysis(
    String contentSha256,
    ImageFormat format,
    PixelInfo pixels,
    Camera camera,
    Taken taken,
    Gps gps,
    Description description,
    Map<String, String> tags,
    Quality quality,
    List<Issue> issues,
    Colors colors,
    Histogram histogram,
    Long phash,
    ImageError error) {}
