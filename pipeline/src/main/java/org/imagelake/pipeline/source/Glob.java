package org.imagelake.pipeline.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.imagelake.pipeline.UsageException;

/**
 * One step of a glob, matched against one name: {@code * ? [a-z] [^a-z] {a,b} \x}. The step {@code
 * **} goes through any number of folders.
 *
 * @param text the step as written
 * @param regex the same as a regular expression
 */
record Glob(String text, Pattern regex) implements Serializable {
  private static final String WILD = "*?[{";

  /** Whether any character asks to be matched rather than taken as it is. */
  static boolean isGlob(String text) {
    return text.chars().anyMatch(c -> WILD.indexOf(c) >= 0);
  }

  static Glob of(String step) {
    return new Glob(step, regex(step, 0));
  }

  boolean anyDepth() {
    return text.equals("**");
  }

  boolean matches(String name) {
    return regex.matcher(name).matches();
  }

  /** Whether the last dot is followed by plain text: such a glob says itself what it wants. */
  boolean namesExtension() {
    String extension = NameFilter.extension(text);
    return extension != null && !isGlob(extension) && extension.indexOf('}') < 0;
  }

  /** Whether it asks for tables of paths rather than images. */
  boolean namesTable() {
    String extension = NameFilter.extension(text);
    return "csv".equals(extension) || "parquet".equals(extension);
  }

  /** Every way to choose from braces: {@code a/{b,c/d}/e} is {@code a/b/e} and {@code a/c/d/e}. */
  static List<String> alternatives(String glob) {
    int open = indexOfUnescaped(glob, '{', 0);
    if (open < 0) {
      return List.of(glob);
    }
    List<Integer> cuts = new ArrayList<>(List.of(open));
    int depth = 0;
    int close = -1;
    for (int i = open; i < glob.length() && close < 0; i++) {
      char c = glob.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == ',' && depth == 1) {
        cuts.add(i);
      } else if (c == '}' && --depth == 0) {
        close = i;
      }
    }
    if (close < 0) {
      throw new UsageException("glob " + glob + " opens a { that it never closes");
    }
    cuts.add(close);
    List<String> all = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      String chosen = glob.substring(cuts.get(i) + 1, cuts.get(i + 1));
      all.addAll(alternatives(glob.substring(0, open) + chosen + glob.substring(close + 1)));
    }
    return all;
  }

  private static int indexOfUnescaped(String text, char wanted, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  static Pattern regex(String glob, int flags) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '*') {
        regex.append(".*");
      } else if (c == '?') {
        regex.append('.');
      } else if (c == '[') {
        int close = glob.indexOf(']', i + 2);
        if (close < 0) {
          throw new UsageException("glob " + glob + " opens a [ that it never closes");
        }
        regex.append(characterClass(glob.substring(i + 1, close)));
        i = close;
      } else if (c == '\\' && i + 1 < glob.length()) {
        regex.append(Pattern.quote(glob.substring(i + 1, i + 2)));
        i++;
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    try {
      return Pattern.compile(regex.toString(), Pattern.DOTALL | flags);
    } catch (PatternSyntaxException e) {
      throw new UsageException("glob " + glob + " makes no sense: " + e.getDescription(), e);
    }
  }

  private static String characterClass(String inside) {
    boolean negated = inside.startsWith("^") || inside.startsWith("!");
    String members =
        (negated ? inside.substring(1) : inside).replaceAll("[\\[\\]\\\\&^]", "\\\\$0");
    return "[" + (negated ? "^" : "") + members + "]";
  }
}
