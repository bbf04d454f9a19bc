package org.imagelake.image.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A photograph and what people said of it.
 *
 * @param issues the issues seen in it
 * @param scope the issues that were looked for; of others nothing is known
 */
record LabelledPhoto(Path file, Set<String> issues, Set<String> scope) {
  private static final Map<String, String> OUR_NAMES =
      Map.of("colour_cast", "color_cast", "jpeg_artefacts", "jpeg_artifacts");

  boolean has(String issue) {
    return issues.contains(issue);
  }

  /** Whether the issue was looked for and not found. */
  boolean lacks(String issue) {
    return !has(issue) && (scope.contains(issue) || isClean());
  }

  /** Whether every issue was looked for and none was found. */
  boolean isClean() {
    return issues.contains("none") && scope.contains("all");
  }

  /** The photographs of {@code quality/labels.tsv} under the folder of the data. */
  static List<LabelledPhoto> all(Path data) throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("quality/labels.tsv"));
    List<String> names = List.of(lines.get(0).split("\t", -1));
    List<LabelledPhoto> photos = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t", -1);
      photos.add(
          new LabelledPhoto(
              data.resolve(columns[names.indexOf("path")]),
              ids(columns[names.indexOf("issues")]),
              ids(columns[names.indexOf("scope")])));
    }
    return photos;
  }

  private static Set<String> ids(String list) {
    Set<String> ids = new LinkedHashSet<>();
    for (String id : list.split(",", -1)) {
      ids.add(OUR_NAMES.getOrDefault(id.strip(), id.strip()));
    }
    return Set.copyOf(ids);
  }
}
