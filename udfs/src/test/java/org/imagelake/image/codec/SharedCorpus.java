package org.imagelake.image.codec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real files beside the repository, with what other tools say of them; absent elsewhere. */
final class SharedCorpus {
  static final Path ROOT = Path.of("..", "..", "shared", "data");

  private SharedCorpus() {}

  static boolean isThere() {
    return Files.isDirectory(ROOT.resolve("formats")) && Files.isDirectory(ROOT.resolve("hostile"));
  }

  /** One file with the columns of its manifest. */
  record Entry(Map<String, String> columns) {
    String path() {
      return columns.get("path");
    }

    String column(String name) {
      return columns.getOrDefault(name, "");
    }

    boolean pillowOpens() {
      return column("pil").equals("ok");
    }

    byte[] content() throws IOException {
      return Files.readAllBytes(ROOT.resolve(path()));
    }
  }

  static List<Entry> entries(String set) throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve(set).resolve("manifest.tsv"));
    String[] names = lines.get(0).split("\t", -1);
    List<Entry> entries = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split("\t", -1);
      Map<String, String> columns = new HashMap<>();
      for (int i = 0; i < names.length && i < values.length; i++) {
        columns.put(names[i], values[i]);
      }
      entries.add(new Entry(columns));
    }
    return entries;
  }
}
