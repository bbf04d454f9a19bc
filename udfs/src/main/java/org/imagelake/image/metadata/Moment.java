package org.imagelake.image.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wall-clock time and, where stated, its offset from UTC in minutes.
 *
 * @param local the time at the camera
 * @param offsetMinutes minutes east of UTC, or null
 */
record Moment(LocalDateTime local, Integer offsetMinutes) {
  /** The first photograph that survives is of 1826 or 1827. */
  private static final int FIRST_YEAR = 1826;

  /** Beyond it no clock is right. */
  private static final int LAST_YEAR = 2100;

  /** The zones of the world reach from −12:00 to +14:00. */
  private static final int LEAST_OFFSET = -12 * 60;

  private static final int MOST_OFFSET = 14 * 60;

  private static final int MAX_LENGTH = 64;

  private static final String PLAIN = "0000:00:00 00:00:00";
  private static final int[] PLAIN_STARTS = {0, 5, 8, 11, 14, 17};

  /** Year, month, day, hour, minute, perhaps second and its part, perhaps an offset. */
  private static final Pattern TIME =
      Pattern.compile(
          "\\s*(\\d{4})[:\\-/. ](\\d{1,2})[:\\-/. ](\\d{1,2})(?:T|[:\\s]\\s*)"
              + "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,](\\d{1,9})\\d*)?)?"
              + "\\s*(Z|[+-]\\d{2}:?\\d{2})?\\s*");

  private static final Pattern OFFSET =
      Pattern.compile("\\s*(?:(Z)|([+-])(\\d{1,2}):?(\\d{2}))\\s*");

  /**
   * Reads EXIF's "2024:05:06 07:08:09", ISO 8601 and what lies between. Null for a date without a
   * time, blanks, zeros, and days or years that cannot be: midnight is not invented.
   */
  static Moment parse(String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return null;
    }
    if (isPlain(text)) {
      int[] fields = new int[PLAIN_STARTS.length];
      for (int i = 0; i < fields.length; i++) {
        int start = PLAIN_STARTS[i];
        fields[i] = Integer.parseInt(text, start, start + (i == 0 ? 4 : 2), 10);
      }
      return of(fields, 0, null);
    }
    Matcher found = TIME.matcher(text);
    if (!found.matches()) {
      return null;
    }
    int second = found.group(6) == null ? 0 : Integer.parseInt(found.group(6));
    return of(
        new int[] {
          Integer.parseInt(found.group(1)),
          Integer.parseInt(found.group(2)),
          Integer.parseInt(found.group(3)),
          Integer.parseInt(found.group(4)),
          Integer.parseInt(found.group(5)),
          second
        },
        nanos(found.group(7)),
        offset(found.group(8)));
  }

  /** Whether it is EXIF's own form, which nearly all are: faster than the pattern. */
  private static boolean isPlain(String text) {
    if (text.length() != PLAIN.length()) {
      return false;
    }
    for (int i = 0; i < PLAIN.length(); i++) {
      char wanted = PLAIN.charAt(i);
      char c = text.charAt(i);
      if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
        return false;
      }
    }
    return true;
  }

  /** A moment of year, month, day, hour, minute and second; null when there is no such moment. */
  static Moment of(int[] fields, int nanos, Integer offsetMinutes) {
    if (fields[0] < FIRST_YEAR || fields[0] > LAST_YEAR) {
      return null;
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], nanos);
      return new Moment(local, offsetMinutes);
    } catch (DateTimeException impossible) {
      return null; // the answer: there is no 30 February
    }
  }

  /** Minutes east of UTC out of "+02:00", "-0330" or "Z"; null when absent or no zone's. */
  static Integer offset(String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return null;
    }
    Matcher found = OFFSET.matcher(text);
    if (!found.matches()) {
      return null;
    }
    if (found.group(1) != null) {
      return 0;
    }
    int minutes = Integer.parseInt(found.group(3)) * 60 + Integer.parseInt(found.group(4));
    int signed = found.group(2).equals("-") ? -minutes : minutes;
    return isOffset(signed) ? (Integer) signed : null;
  }

  /** Whether some zone of the world has this offset in minutes. */
  static boolean isOffset(int minutes) {
    return minutes >= LEAST_OFFSET && minutes <= MOST_OFFSET;
  }

  /** Nanoseconds out of the digits behind the decimal point; 0 when there are none. */
  static int nanos(String digits) {
    if (digits == null) {
      return 0;
    }
    int nanos = 0;
    int seen = 0;
    String trimmed = digits.trim();
    for (int i = 0; i < trimmed.length() && seen < 9; i++, seen++) {
      char c = trimmed.charAt(i);
      if (c < '0' || c > '9') {
        break;
      }
      nanos = nanos * 10 + (c - '0');
    }
    for (; seen < 9; seen++) {
      nanos *= 10;
    }
    return nanos;
  }

  Moment withOffset(Integer minutes) {
    return new Moment(local, minutes);
  }

  Moment withNanos(int nanos) {
    return new Moment(local.withNano(nanos), offsetMinutes);
  }

  boolean isSameSecond(Moment other) {
    return local.withNano(0).equals(other.local.withNano(0));
  }

  /** The same moment in UTC; null without an offset. */
  Instant utc() {
    return offsetMinutes == null
        ? null
        : local.toInstant(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
  }
}
