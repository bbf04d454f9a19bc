package org.imagelake.sql;

import java.util.Locale;
import java.util.regex.Pattern;

/** The column name of a record component. */
final class ColumnName {
  /**
   * Words begin at a capital, and at digits that go on into letters: {@code focalLength35mm} is
   * {@code focal_length_35mm}, while {@code contentSha256} is {@code content_sha256}.
   */
  private static final Pattern WORD_BEGINS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9]+[a-z])");

  private ColumnName() {}

  static String of(String component) {
    return WORD_BEGINS.matcher(component).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
