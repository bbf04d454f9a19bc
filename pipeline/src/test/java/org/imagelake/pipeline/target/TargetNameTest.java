package org.imagelake.pipeline.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.imagelake.pipeline.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names follow the source, never meet, and never leave the output. */
class TargetNameTest {
  private static final TargetName WEBP = new TargetName("_web", "webp");

  private static String name(String source) {
    return WEBP.of(new SourceName("", source));
  }

  @ParameterizedTest
  @CsvSource({
    "a.jpg, a_web.jpg.webp",
    "a.png, a_web.png.webp",
    "dir/sub dir/ä ö.JPG, dir/sub dir/ä ö_web.JPG.webp",
    "a.webp, a_web.webp",
    "a.WEBP, a_web.WEBP.webp",
    "a.png.webp, a.png_web.webp.webp",
    "a, a_web~.webp",
    "v1.2/a.jpg, v1.2/a_web.jpg.webp",
    "old.jpg/a.jpg, old.jpg~/a_web.jpg.webp",
  })
  void a_name_is_the_source_with_the_suffix_before_its_extension(String source, String target) {
    assertThat(name(source)).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/a.jpg, ~../~../etc/a_web.jpg.webp",
    "/etc/a.jpg, ~/etc/a_web.jpg.webp",
    "a//b.jpg, a/~/b_web.jpg.webp",
    "./a.jpg, ~./a_web.jpg.webp",
    "%2e%2e%2fa.jpg, ~252e~252e~252fa_web.jpg.webp",
    "..\\a.jpg, ~..~5ca_web.jpg.webp",
    "C:\\a.jpg, C~3a~5ca_web.jpg.webp",
    "s3a://bucket/a.jpg, s3a~3a/~/bucket/a_web.jpg.webp",
    "~/a.jpg, ~7e/a_web.jpg.webp",
  })
  void no_name_leaves_the_output(String source, String target) {
    assertThat(name(source)).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({
    "_DSC1234.JPG, ~_DSC1234_web.JPG.webp",
    ".trash/a.jpg, ~.trash/a_web.jpg.webp",
    ".jpg, ~.jpg_web~.webp",
  })
  void what_spark_would_overlook_is_seen(String source, String target) {
    assertThat(name(source)).isEqualTo(target);
  }

  @Test
  void characters_that_mislead_are_written_out() {
    assertThat(name("a\nb\u202egpj.exe\u0000\ud800.jpg"))
        .isEqualTo("a~0ab~u202egpj.exe~00~ud800_web.jpg.webp");
    assertThat(name("日本\ud83d\ude00.jpg")).isEqualTo("日本\ud83d\ude00_web.jpg.webp");
  }

  @Test
  void a_long_name_is_cut_and_told_apart_by_a_hash() {
    String name = "ä".repeat(300);
    String cut = name(name + "1.jpg");
    assertThat(cut).matches("ä+~h[0-9a-f]{32}\\.webp").isNotEqualTo(name(name + "2.jpg"));
    assertThat(bytes(cut)).isBetween(250, 255);
    assertThat(bytes(name("a/" + "b".repeat(400) + "/c.jpg").split("/")[1])).isEqualTo(255);
    String deep = name("folder/".repeat(300) + "a.jpg");
    assertThat(deep).matches("~h[0-9a-f]{32}/a_web\\.jpg\\.webp");
    assertThat(deep).isNotEqualTo(name("folder/".repeat(301) + "a.jpg"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/../x", "a/b", "a\\b", "a:b", "%2f", "~", "\n"})
  void a_suffix_is_no_path(String suffix) {
    assertThatThrownBy(() -> new TargetName(suffix, "webp")).isInstanceOf(UsageException.class);
  }

  /** Sources made of what has a meaning somewhere, so that they nearly meet. */
  @Test
  void any_two_sources_have_two_names_below_the_output() {
    Random random = new Random(20261123);
    String[] pieces = {
      "a", "b", ".", "..", "/", "~", "_", "webp", "jpg", ".webp", ".jpg", "_web", "%2e", "%2f",
      "\\", ":", "~7e", "~.", "~h", "\n", "\ud800", "\udc00", "é", "e\u0301", "A", " "
    };
    for (String suffix : List.of("", "_web", ".x", ".webp", ".jpg.webp", "-")) {
      TargetName names = new TargetName(suffix, "webp");
      Map<String, String> sources = new HashMap<>();
      Set<String> folders = new HashSet<>();
      for (int i = 0; i < 40_000; i++) {
        StringBuilder source = new StringBuilder();
        int length = 1 + random.nextInt(6);
        for (int j = 0; j < length; j++) {
          source.append(pieces[random.nextInt(pieces.length)]);
        }
        String target = names.of(new SourceName("", source.toString()));
        String other = sources.put(target, source.toString());
        assertThat(other == null || other.contentEquals(source))
            .as("%s and %s both become %s", other, source, target)
            .isTrue();
        assertSafe(target);
        addFolders(target, folders);
      }
      assertThat(folders)
          .as("folders that are files too")
          .doesNotContainAnyElementsOf(names(sources));
    }
  }

  private static List<String> names(Map<String, String> sources) {
    return new ArrayList<>(sources.keySet());
  }

  private static void assertSafe(String target) {
    Path output = new Path("s3a://bucket/out");
    Path path = new Path(output, target);
    assertThat(path.toString()).isEqualTo("s3a://bucket/out/" + target);
    assertThat(path.getParent().toString()).startsWith("s3a://bucket/out");
    assertThat(Arrays.asList(target.split("/", -1)))
        .allSatisfy(
            part -> {
              assertThat(part).isNotEmpty().doesNotStartWith(".").doesNotStartWith("_");
              assertThat(bytes(part)).isLessThanOrEqualTo(255);
              assertThat(part).doesNotContainPattern("[\\\\:%\\p{Cntrl}]");
            });
    assertThat(java.nio.file.Path.of("/out", target).normalize().startsWith("/out")).isTrue();
    assertThat(new String(target.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(target);
  }

  private static void addFolders(String target, Set<String> folders) {
    for (int slash = target.indexOf('/'); slash >= 0; slash = target.indexOf('/', slash + 1)) {
      folders.add(target.substring(0, slash));
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
