package org.imagelake.image.metadata.carry;

import java.util.List;
import org.imagelake.image.encode.Embedded;

/**
 * What goes into the new file.
 *
 * @param warnings what could not be carried, a sentence each; a source without metadata has none
 * @param hadGps the source tells a position, whether or not that was carried
 */
public record Carried(Embedded embedded, List<String> warnings, boolean hadGps) {
  public Carried {
    warnings = List.copyOf(warnings);
  }
}
