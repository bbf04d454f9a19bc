package org.imagelake.pipeline.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.imagelake.image.codec.ImageFormat;

/** Which file names in folders are images: the known extensions, and what was asked for beside. */
public final class NameFilter implements Serializable {
  private final List<Pattern> include = new ArrayList<>();

  public NameFilter(List<String> includeGlobs) {
    for (String glob : includeGlobs) {
      include.add(Glob.regex(glob, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  public boolean accepts(String name) {
    return isKnown(extension(name))
        || include.stream().anyMatch(glob -> glob.matcher(name).matches());
  }

  /** Lower-case text after the last dot, or null: {@code .jpg} is a hidden JPEG, not a name. */
  public static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 || dot == name.length() - 1
        ? null
        : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isKnown(String extension) {
    if (extension == null) {
      return false;
    }
    for (ImageFormat format : ImageFormat.values()) {
      if (format.extensions().contains(extension)) {
        return true;
      }
    }
    return false;
  }
}
