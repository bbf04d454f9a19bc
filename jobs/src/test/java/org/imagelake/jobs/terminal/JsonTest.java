package org.imagelake.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void whatATerminalWouldObeyIsEscapedAndStillTheSameText() throws Exception {
    String name = "a\u001b[31m\u009b\u202e\u2028\u007f.jpg";

    String json = Json.of(Map.of("name", name));

    assertThat(json.codePoints().filter(point -> point != '\n').allMatch(Printable::harmless))
        .isTrue();
    assertThat(new ObjectMapper().readValue(json, Map.class)).isEqualTo(Map.of("name", name));
  }
}
