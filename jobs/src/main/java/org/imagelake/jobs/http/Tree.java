package org.imagelake.jobs.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imagelake.image.hash.ContentHash;

/** JSON that keeps the order of its keys. */
final class Tree {
  /** Refuses what several readers would read differently. */
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ObjectMapper SORTED =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Tree() {}

  /** An object of keys and values, in turn; a null value leaves its key out. */
  static Map<String, Object> of(Object... keysAndValues) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      if (keysAndValues[i + 1] != null) {
        tree.put((String) keysAndValues[i], keysAndValues[i + 1]);
      }
    }
    return tree;
  }

  static byte[] bytes(Object tree) {
    try {
      return JSON.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON for " + tree.getClass().getName(), e);
    }
  }

  /** SHA-256 that is equal where JSON says the same, whatever the order of its keys. */
  static String fingerprint(JsonNode node) {
    try {
      Object plain = SORTED.treeToValue(node, Object.class);
      return ContentHash.sha256(SORTED.writeValueAsString(plain).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON that was read cannot be written", e);
    }
  }
}
