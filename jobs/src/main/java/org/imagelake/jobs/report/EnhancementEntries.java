package org.imagelake.jobs.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagelake.image.enhance.Argument;
import org.imagelake.image.enhance.Enhancement;
import org.imagelake.image.enhance.Enhancements;

/** The registry of enhancements for programs. */
public final class EnhancementEntries {
  private EnhancementEntries() {}

  /** One map for each enhancement, in the order in which a plan applies them. */
  public static List<Map<String, Object>> all() {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Enhancement enhancement : Enhancements.ALL) {
      Argument argument = enhancement.argument();
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("enhancement", enhancement.id());
      entry.put("meaning", enhancement.meaning());
      entry.put("argument", argument.meaning());
      entry.put("least", argument.least());
      entry.put("most", argument.most());
      entry.put("default", argument.standard());
      entry.put("source", enhancement.source());
      entries.add(entry);
    }
    return entries;
  }
}
