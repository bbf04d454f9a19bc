package org.imagelake.pipeline.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imagelake.image.hash.ContentHash;

/** Settings as text that is equal when they are: JSON in the order of the record, sets sorted. */
public final class SettingsText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FINGERPRINT_DIGITS = 16;

  private SettingsText() {}

  public static String json(Record settings) {
    try {
      return JSON.writeValueAsString(plain(settings));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings are plain values", e);
    }
  }

  /** First 16 hex digits of SHA-256 of the JSON. */
  public static String fingerprint(Record settings) {
    return ContentHash.sha256(json(settings).getBytes(StandardCharsets.UTF_8))
        .substring(0, FINGERPRINT_DIGITS);
  }

  private static Object plain(Object value) {
    if (value instanceof Record record) {
      Map<String, Object> fields = new LinkedHashMap<>();
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          fields.put(component.getName(), plain(component.getAccessor().invoke(record)));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException("cannot read " + component, e);
        }
      }
      return fields;
    }
    if (value instanceof Set<?> set) {
      return set.stream().map(String::valueOf).sorted().toList();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(SettingsText::plain).toList();
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
