package org.imagelake.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page holds everything, and lets nothing in or out. */
class PageTest {
  private static final String PAGE = new String(Page.of("{}"), StandardCharsets.UTF_8);

  private static String first(String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(PAGE)
        .results()
        .findFirst()
        .map((MatchResult found) -> found.group(1))
        .orElseThrow();
  }

  private static String digest(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void the_policy_allows_these_scripts_and_styles_and_nothing_off_the_page() throws Exception {
    String policy = first("Content-Security-Policy\" content=\"([^\"]+)\"");

    assertThat(policy).startsWith("default-src 'none'; img-src data:;").doesNotContain("unsafe");
    assertThat(policy).contains("script-src 'sha256-" + digest(first("<script>(.*?)</script>")));
    assertThat(policy).contains("style-src 'sha256-" + digest(first("<style>(.*?)</style>")));
  }

  @Test
  void nothing_is_linked_from_elsewhere_and_no_data_becomes_markup() {
    assertThat(PAGE.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
    assertThat(PAGE)
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
        .doesNotContainPattern("(src|href)=\"[^#\"]");
  }

  @Test
  void no_placeholder_is_left_and_the_mark_comes_early() {
    assertThat(PAGE).doesNotContainPattern("@(generator|policy|style|script|data)@");
    assertThat(PAGE.indexOf(Page.MARK)).isBetween(0, 1_000);
  }

  @Test
  void escaped_json_means_the_same_and_cannot_end_its_element() throws IOException {
    String json = "{\"a\":\"</script><!--&\u2028\u2029\\\"'\"}";

    String escaped = PageData.escaped(json);

    assertThat(escaped).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(new ObjectMapper().readTree(escaped)).isEqualTo(new ObjectMapper().readTree(json));
  }
}
