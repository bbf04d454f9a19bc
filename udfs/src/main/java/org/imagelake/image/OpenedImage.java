package org.imagelake.image;

import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.codec.ImageHeader;
import org.imagelake.image.metadata.ImageMetadata;

/**
 * What the content of one image tells before its pixels are looked at. Analyses that ask for
 * different things can go on from here without reading it again.
 *
 * @param format null when it is no image format we know
 * @param header within the limits or not; the reason when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OpenedImage(
    byte[] content,
    String contentSha256,
    ImageFormat format,
    ImageMetadata metadata,
    Outcome<ImageHeader> header) {}
