package org.imagelake.image.metadata;

import com.drew.metadata.exif.ExifDirectoryBase;
import java.util.EnumMap;
import java.util.Map;

/**
 * When the picture was taken: the first statement in the order of {@link TimeSource}. An offset is
 * never guessed; it is the one that stands beside the time, or else the one of another statement of
 * the same second.
 */
final class TakenFields {
  private TakenFields() {}

  static Taken of(Exif exif, Iptc iptc, Xmp xmp, PngTexts texts) {
    Map<TimeSource, Moment> stated = new EnumMap<>(TimeSource.class);
    put(
        stated,
        TimeSource.EXIF_ORIGINAL,
        exif(
            exif,
            ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
            ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL,
            ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL));
    put(stated, TimeSource.XMP_ORIGINAL, xmp.original());
    put(stated, TimeSource.IPTC, iptc.created());
    put(
        stated,
        TimeSource.EXIF_DIGITIZED,
        exif(
            exif,
            ExifDirectoryBase.TAG_DATETIME_DIGITIZED,
            ExifDirectoryBase.TAG_SUBSECOND_TIME_DIGITIZED,
            ExifDirectoryBase.TAG_TIME_ZONE_DIGITIZED));
    put(stated, TimeSource.XMP_CREATED, xmp.created());
    put(stated, TimeSource.PNG, texts.creationTime());
    put(
        stated,
        TimeSource.EXIF_MODIFIED,
        exif(
            exif,
            ExifDirectoryBase.TAG_DATETIME,
            ExifDirectoryBase.TAG_SUBSECOND_TIME,
            ExifDirectoryBase.TAG_TIME_ZONE));
    if (stated.isEmpty()) {
      return null;
    }
    Map.Entry<TimeSource, Moment> best = stated.entrySet().iterator().next();
    Moment moment = withStatedOffset(best.getValue(), stated);
    return new Taken(moment.local(), moment.offsetMinutes(), moment.utc(), best.getKey());
  }

  private static void put(Map<TimeSource, Moment> stated, TimeSource source, Moment moment) {
    if (moment != null) {
      stated.put(source, moment);
    }
  }

  private static Moment withStatedOffset(Moment moment, Map<TimeSource, Moment> stated) {
    if (moment.offsetMinutes() != null) {
      return moment;
    }
    for (Moment other : stated.values()) {
      if (other.offsetMinutes() != null && other.isSameSecond(moment)) {
        return moment.withOffset(other.offsetMinutes());
      }
    }
    return moment;
  }

  /** Exif 2.31 keeps the parts of a second and the offset in tags of their own. */
  private static Moment exif(Exif exif, int timeTag, int subSecondTag, int offsetTag) {
    Moment time = Moment.parse(exif.pictureText(timeTag));
    if (time == null) {
      return null;
    }
    String subSeconds = exif.pictureText(subSecondTag);
    if (subSeconds != null) {
      time = time.withNanos(Moment.nanos(subSeconds));
    }
    Integer offset = Moment.offset(exif.pictureText(offsetTag));
    if (offset == null && offsetTag == ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL) {
      offset = hours(exif);
    }
    return offset == null ? time : time.withOffset(offset);
  }

  /** TIFF/EP's older tag: whole hours, the first one for DateTimeOriginal. */
  private static Integer hours(Exif exif) {
    Double hours = Rationals.number(exif.picture(ExifDirectoryBase.TAG_TIME_ZONE_OFFSET_TIFF_EP));
    Integer minutes = hours == null ? null : (Integer) (int) (hours * 60);
    return minutes != null && Moment.isOffset(minutes) ? minutes : null;
  }
}
