package org.imagelake.image.metadata;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the flat JSON objects that exiftool writes: strings and numbers as text, the rest skipped.
 */
final class Truth {
  private final String json;
  private int at;

  private Truth(String json) {
    this.json = json;
  }

  /** The members of the one object in the array; a value that is an array gives its first items. */
  static Map<String, String> parse(String json) {
    Truth truth = new Truth(json);
    truth.expect('[');
    return truth.object();
  }

  private Map<String, String> object() {
    Map<String, String> members = new LinkedHashMap<>();
    expect('{');
    while (peek() != '}') {
      String name = string();
      expect(':');
      members.put(name, value());
      if (peek() == ',') {
        at++;
      }
    }
    at++;
    return members;
  }

  private String value() {
    char c = peek();
    if (c == '"') {
      return string();
    }
    if (c == '[') {
      StringBuilder items = new StringBuilder();
      at++;
      while (peek() != ']') {
        items.append(items.isEmpty() ? "" : " ").append(value());
        if (peek() == ',') {
          at++;
        }
      }
      at++;
      return items.toString();
    }
    if (c == '{') {
      return object().toString();
    }
    int start = at;
    while (",]}\n".indexOf(json.charAt(at)) < 0) {
      at++;
    }
    return json.substring(start, at).trim();
  }

  private String string() {
    expect('"');
    StringBuilder text = new StringBuilder();
    while (json.charAt(at) != '"') {
      char c = json.charAt(at++);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = json.charAt(at++);
      if (escaped == 'u') {
        text.append((char) Integer.parseInt(json.substring(at, at + 4), 16));
        at += 4;
      } else {
        text.append(
            escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped == 'r' ? '\r' : escaped);
      }
    }
    at++;
    return text.toString();
  }

  private char peek() {
    while (Character.isWhitespace(json.charAt(at))) {
      at++;
    }
    return json.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new IllegalArgumentException("expected " + c + " at " + at);
    }
    at++;
  }
}
