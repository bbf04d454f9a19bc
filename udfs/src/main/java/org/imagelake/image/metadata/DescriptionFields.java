package org.imagelake.image.metadata;

import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.iptc.IptcDirectory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people wrote about the picture. Where EXIF, IPTC and XMP all speak, EXIF comes before IPTC
 * before XMP (Metadata Working Group, Guidelines 2.0, §5.4), then Windows' tags, then PNG's texts;
 * keywords of all are joined; ratings are XMP's own.
 */
final class DescriptionFields {
  private static final int MAX_KEYWORDS = 500;
  private static final int REJECTED = -1;
  private static final int MAX_STARS = 5;

  /** What cameras write into the caption when nobody wrote one. */
  private static final Set<String> CAMERA_CAPTIONS =
      Set.of(
          "olympus digital camera",
          "minolta digital camera",
          "konica minolta digital camera",
          "kodak digital still camera",
          "digital camera",
          "sony dsc",
          "samsung",
          "exif_jpeg_picture",
          "exif_jpeg_t422",
          "default");

  private DescriptionFields() {}

  static Description of(Exif exif, Iptc iptc, Xmp xmp, PngTexts texts) {
    List<String> keywords = keywords(exif, iptc, xmp);
    Description description =
        new Description(
            first(
                iptc.text(IptcDirectory.TAG_OBJECT_NAME),
                xmp.text(Xmp.DC, "title"),
                windows(exif, ExifDirectoryBase.TAG_WIN_TITLE),
                texts.text("Title")),
            first(
                caption(exif),
                iptc.text(IptcDirectory.TAG_CAPTION),
                xmp.text(Xmp.DC, "description"),
                UserComment.text(exif),
                windows(exif, ExifDirectoryBase.TAG_WIN_COMMENT),
                windows(exif, ExifDirectoryBase.TAG_WIN_SUBJECT),
                texts.text("Description")),
            keywords.isEmpty() ? null : keywords,
            first(
                exif.mainText(ExifDirectoryBase.TAG_ARTIST),
                joined(iptc.all(IptcDirectory.TAG_BY_LINE)),
                joined(xmp.all(Xmp.DC, "creator")),
                windows(exif, ExifDirectoryBase.TAG_WIN_AUTHOR),
                texts.text("Author")),
            first(
                exif.mainText(ExifDirectoryBase.TAG_COPYRIGHT),
                iptc.text(IptcDirectory.TAG_COPYRIGHT_NOTICE),
                xmp.text(Xmp.DC, "rights"),
                texts.text("Copyright")),
            rating(exif, xmp));
    boolean says =
        Stream.of(
                description.title(),
                description.caption(),
                description.keywords(),
                description.creator(),
                description.copyright(),
                description.rating())
            .anyMatch(Objects::nonNull);
    return says ? description : null;
  }

  private static String caption(Exif exif) {
    String caption = exif.mainText(ExifDirectoryBase.TAG_IMAGE_DESCRIPTION);
    boolean isDefault =
        caption != null && CAMERA_CAPTIONS.contains(caption.toLowerCase(Locale.ROOT));
    return isDefault ? null : caption;
  }

  private static List<String> keywords(Exif exif, Iptc iptc, Xmp xmp) {
    Set<String> all = new LinkedHashSet<>(iptc.all(IptcDirectory.TAG_KEYWORDS));
    all.addAll(xmp.all(Xmp.DC, "subject"));
    String windows = windows(exif, ExifDirectoryBase.TAG_WIN_KEYWORDS);
    if (windows != null) {
      for (String keyword : windows.split(";", MAX_KEYWORDS)) {
        String clean = TagText.clean(keyword);
        if (clean != null) {
          all.add(clean);
        }
      }
    }
    return all.stream().limit(MAX_KEYWORDS).toList();
  }

  private static String windows(Exif exif, int tag) {
    return TagText.utf16(exif.mainBytes(tag));
  }

  private static Integer rating(Exif exif, Xmp xmp) {
    Double stars = xmp.number(Xmp.XAP, "Rating");
    Integer stated = Rationals.wholeBetween(REJECTED, MAX_STARS, stars);
    return stated != null
        ? stated
        : Rationals.wholeBetween(
            REJECTED, MAX_STARS, Rationals.number(exif.main(ExifDirectoryBase.TAG_RATING)));
  }

  private static String joined(List<String> names) {
    return names.isEmpty() ? null : String.join("; ", names);
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (text != null) {
        return text;
      }
    }
    return null;
  }
}
