package org.imagelake.image.quality.fit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A real photograph of the data beside the repository.
 *
 * @param path below the folder of the data
 * @param scene what is never split between fitting and measuring
 * @param licensed whether its licence permits commercial use of what is derived from it
 * @param issues those seen in it
 * @param scope those that were looked for
 * @param unlabelled whether nobody labelled it: a picture of photos/dev, or one of those that were
 *     chosen by eye among the camera files ({@code fit/taken-for-clean.txt}); taken for clean
 */
record Photograph(
    String path,
    String scene,
    boolean licensed,
    Set<String> issues,
    Set<String> scope,
    boolean unlabelled) {
  private static final Map<String, String> OUR_NAMES =
      Map.of("colour_cast", "color_cast", "jpeg_artefacts", "jpeg_artifacts");

  /** Words of licence notes that forbid it, or say that there is no licence. */
  private static final List<String> FORBIDDING =
      List.of("no licence", "NC", "research only", "Hong Kong Polytechnic");

  boolean has(String issue) {
    return issues.contains(issue);
  }

  boolean lacks(String issue) {
    return !has(issue) && (isClean() || scope.contains(issue));
  }

  boolean isClean() {
    return unlabelled || issues.contains("none") && scope.contains("all");
  }

  static List<Photograph> all(Path data) throws IOException {
    List<Photograph> photographs = new ArrayList<>();
    for (Map<String, String> row : rows(data.resolve("quality/manifest.tsv"))) {
      photographs.add(
          new Photograph(
              row.get("path"),
              row.get("scene"),
              permits(row.get("licence")),
              ids(row.get("issues")),
              ids(row.get("scope")),
              false));
    }
    for (Map<String, String> row : rows(data.resolve("photos/manifest.tsv"))) {
      photographs.add(unlabelled(row));
    }
    Set<String> chosen = chosen();
    for (Map<String, String> row : rows(data.resolve("metadata/manifest.tsv"))) {
      if (chosen.contains(row.get("path"))) {
        photographs.add(unlabelled(row));
      }
    }
    return photographs;
  }

  private static Photograph unlabelled(Map<String, String> row) {
    String path = row.get("path");
    return new Photograph(path, path, permits(row.get("licence")), Set.of(), Set.of(), true);
  }

  private static Set<String> chosen() throws IOException {
    try (InputStream in = Photograph.class.getResourceAsStream("/fit/taken-for-clean.txt")) {
      return Set.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\n"));
    }
  }

  private static boolean permits(String licence) {
    return FORBIDDING.stream().noneMatch(licence::contains);
  }

  private static List<Map<String, String>> rows(Path table) throws IOException {
    List<String> lines = Files.readAllLines(table);
    String[] names = lines.get(0).split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static Set<String> ids(String list) {
    Set<String> ids = new TreeSet<>();
    for (String id : list.split(",", -1)) {
      ids.add(OUR_NAMES.getOrDefault(id.strip(), id.strip()));
    }
    return ids;
  }
}
