package org.imagelake.image.metadata;

import java.util.List;
import org.imagelake.image.Describe;

/** What people wrote about the picture, from EXIF, IPTC and XMP. */
public record Description(
    @Describe("Title or object name.") String title,
    @Describe("Caption or description.") String caption,
    @Describe("Keywords, in order, without repetition.") List<String> keywords,
    @Describe("Creator; several are joined by '; '.") String creator,
    @Describe("Copyright notice.") String copyright,
    @Describe("Rating 0–5; −1 means rejected.") Integer rating) {}
