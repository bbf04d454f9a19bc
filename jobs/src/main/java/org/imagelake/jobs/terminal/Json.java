package org.imagelake.jobs.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.regex.Pattern;

/** JSON for scripts: indented, stable order of keys, and as harmless on a terminal as a table. */
public final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** What JSON allows in strings as it is and a terminal or a reader takes amiss. */
  private static final Pattern UNSAFE =
      Pattern.compile("[\\x7f-\\x9f\\u2028\\u2029\\p{Cf}&&[^\\u200d]]");

  private Json() {}

  /** Maps, lists, records' maps, numbers, strings, booleans and nulls. */
  public static String of(Object value) {
    try {
      return escaped(MAPPER.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON for " + value.getClass().getName(), e);
    }
  }

  /** Escapes what is left in finished JSON; outside strings there is nothing to escape. */
  public static String escaped(String json) {
    return UNSAFE
        .matcher(json)
        .replaceAll(
            match -> {
              StringBuilder escape = new StringBuilder();
              for (char unit : match.group().toCharArray()) {
                escape.append(String.format("\\\\u%04x", (int) unit));
              }
              return escape.toString();
            });
  }
}
