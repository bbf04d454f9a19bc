package org.imagelake.pipeline.target;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * The folders that sources are named from: an input folder itself, a file's folder, a glob's folder
 * before its first wildcard. With several, each has a folder of its own in the output. What lies in
 * none, as the paths of a table may, is named by its whole path below its scheme: {@code
 * s3a~/bucket/dir/a.jpg}.
 *
 * @param roots fully qualified, none within another
 */
public record InputRoots(List<String> roots) implements Serializable {
  private static final int HASH_BYTES = 4;

  public InputRoots {
    List<String> outermost = new ArrayList<>();
    roots.stream()
        .distinct()
        .sorted(Comparator.comparingInt(String::length))
        .filter(root -> outermost.stream().noneMatch(outer -> root.startsWith(below(outer))))
        .forEach(outermost::add);
    roots = List.copyOf(outermost);
  }

  /** Where a listed path lies. */
  public SourceName locate(String path) {
    for (String root : roots) {
      if (path.startsWith(below(root))) {
        return new SourceName(folderOf(root), path.substring(below(root).length()));
      }
    }
    int scheme = path.indexOf(":/");
    String rest = path.substring(scheme + 1);
    return new SourceName(
        scheme < 1 ? "~" : NamePart.escaped(path.substring(0, scheme)) + "~",
        rest.startsWith("//") ? rest.substring(2) : rest.substring(rest.startsWith("/") ? 1 : 0));
  }

  private String folderOf(String root) {
    if (roots.size() == 1) {
      return "";
    }
    String mark = "-" + NamePart.hash(root, HASH_BYTES);
    String name = NamePart.escaped(new Path(root).getName());
    return NamePart.shortened(name, mark.length(), root) + mark;
  }

  private static String below(String root) {
    return root.endsWith("/") ? root : root + "/";
  }
}
