package org.imagelake.jobs.report;

import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Records as ordered maps with snake_case keys: JSON has the names that the tables have. */
public final class RecordMap {
  private RecordMap() {}

  /** A record, or what a record may hold, as maps, lists, numbers, booleans and texts. */
  public static Object of(Object value) {
    if (value instanceof Record record) {
      return fields(record);
    }
    if (value instanceof Collection<?> items) {
      List<Object> mapped = new ArrayList<>(items.size());
      items.forEach(item -> mapped.add(of(item)));
      return mapped;
    }
    return value instanceof Temporal || value instanceof Enum<?> ? value.toString() : value;
  }

  private static Map<String, Object> fields(Record record) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      fields.put(snake(component.getName()), of(read(record, component)));
    }
    return fields;
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(record.getClass().getName() + " is not public", e);
    }
  }

  /** firstTaken becomes first_taken. */
  static String snake(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
