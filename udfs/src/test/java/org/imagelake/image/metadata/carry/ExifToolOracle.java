package org.imagelake.image.metadata.carry;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What exiftool (Phil Harvey) reads of files: one process for all of them. */
final class ExifToolOracle {
  private static final String FILE = "======== ";

  private ExifToolOracle() {}

  static boolean isThere() {
    try {
      Process version = new ProcessBuilder("exiftool", "-ver").start();
      return version.waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Per file its values as "group:name"; those of a tag that stands there twice are joined. */
  static Map<Path, Map<String, String>> read(List<Path> files, Path scratch) throws IOException {
    Path arguments = scratch.resolve("exiftool.args");
    Files.write(arguments, files.stream().map(Path::toString).toList());
    Process process =
        new ProcessBuilder("exiftool", "-n", "-G1", "-s", "-a", "-u", "-@", arguments.toString())
            .redirectError(scratch.resolve("exiftool.err").toFile())
            .start();
    Map<Path, Map<String, String>> all = new HashMap<>();
    Map<String, String> current = new TreeMap<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(FILE)) {
          current = new TreeMap<>();
          all.put(Path.of(line.substring(FILE.length())), current);
        } else if (line.startsWith("[")) {
          int group = line.indexOf(']');
          int value = line.indexOf(':', group);
          String name = line.substring(1, group) + ":" + line.substring(group + 1, value).strip();
          current.merge(name, line.substring(value + 1).strip(), (a, b) -> a + " & " + b);
        }
      }
    }
    return all;
  }
}
