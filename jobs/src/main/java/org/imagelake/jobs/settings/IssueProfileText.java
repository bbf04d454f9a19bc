package org.imagelake.jobs.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.imagelake.image.quality.IssueProfiles;

/**
 * A profile of one's own. Its text, not its path, is the setting: executors need no file, and rows
 * that other text made are analysed again.
 */
final class IssueProfileText {
  static final String SUFFIX = ".properties";
  private static final String KEY = "analysis.issue-profile";

  private IssueProfileText() {}

  static String read(SettingReader reader, String path) {
    try {
      String text = Files.readString(Path.of(path)) + "\n";
      IssueProfiles.named(text);
      return text;
    } catch (IOException | InvalidPathException e) {
      throw reader.wrong(KEY, "a readable file of rules", path, "");
    } catch (IllegalArgumentException e) {
      throw reader.wrong(KEY, "a file of rules (" + e.getMessage() + ")", path, "");
    }
  }
}
