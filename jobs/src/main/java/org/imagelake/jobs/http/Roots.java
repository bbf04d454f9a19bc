package org.imagelake.jobs.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.store.RealPath;

/**
 * The folders that requests may name, and nothing outside them.
 *
 * <p>A local path is compared after every link in it is followed. A path of an object store is
 * compared as text: it has no links. Neither may hold a step up, plain or percent-encoded.
 */
final class Roots {
  private static final String LOCAL = "file:";
  private static final Pattern SCHEME =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/.*", Pattern.DOTALL);
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  /** Braces could put a step up together from harmless parts, a backslash could hide one. */
  private static final Pattern REFUSED_IN_GLOB = Pattern.compile("[{}\\\\]");

  private static final Pattern WILD = Pattern.compile("[*?\\[]");
  private static final Pattern ENCODED_STEP =
      Pattern.compile("(?i)(\\.|%2e){2}|.*%(2f|5c|00).*", Pattern.DOTALL);

  private final List<String> folders;

  private Roots(List<String> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * Of the folders that were configured.
   *
   * @throws UsageException for one that is not there
   */
  static Roots of(List<String> configured) {
    if (configured.isEmpty()) {
      throw new UsageException(
          "no --root given: name at least one folder that requests may read from and write to");
    }
    List<String> folders = new ArrayList<>();
    for (String root : configured) {
      folders.add(isRemote(root) ? withoutSlash(root) : realFolder(root));
    }
    return new Roots(folders);
  }

  /** As Hadoop writes them, without a slash behind. */
  List<String> folders() {
    return folders;
  }

  /**
   * A file or folder, whether it exists or not, as Hadoop writes it.
   *
   * @throws Problem when it lies outside
   */
  String path(String given, String pointer) {
    refuseSteps(given, pointer);
    if (isRemote(given)) {
      return held(given, given, pointer);
    }
    Path real = real(local(given, pointer), pointer);
    String path = LOCAL + real;
    return held(path, given, pointer);
  }

  /**
   * A file, folder or glob; of a glob, the folder before its first wildcard must lie inside.
   *
   * @throws Problem when it lies outside, or has braces or backslashes
   */
  String input(String given, String pointer) {
    if (!WILD.matcher(given).find() || exists(given, pointer)) {
      return path(given, pointer);
    }
    refuseSteps(given, pointer);
    if (REFUSED_IN_GLOB.matcher(given).find()) {
      throw Problem.at(
          ProblemKind.INVALID,
          pointer,
          "a glob here has *, ?, [a-z] and **, no braces, no backslash");
    }
    String before = given.replaceFirst("(?s)[*?\\[].*", "");
    int slash = before.lastIndexOf('/');
    String folder = slash <= 0 ? "/" : before.substring(0, slash);
    return path(folder, pointer) + given.substring(slash);
  }

  private boolean exists(String given, String pointer) {
    return !isRemote(given) && Files.exists(local(given, pointer));
  }

  private String held(String path, String given, String pointer) {
    boolean inside =
        folders.stream().anyMatch(folder -> path.equals(folder) || path.startsWith(folder + "/"));
    if (!inside) {
      // What is outside, and whether it exists, is nobody's business: the message is the same.
      throw Problem.at(
          ProblemKind.OUTSIDE_ROOTS, pointer, "outside the folders of this server: " + given);
    }
    return path;
  }

  private static void refuseSteps(String given, String pointer) {
    if (CONTROL.matcher(given).find()) {
      throw Problem.at(ProblemKind.INVALID, pointer, "a path has no control characters");
    }
    for (String step : given.split("[/\\\\]", -1)) {
      if (ENCODED_STEP.matcher(step).matches()) {
        throw Problem.at(
            ProblemKind.OUTSIDE_ROOTS,
            pointer,
            "a path has no step up and no encoded slash: " + given);
      }
    }
  }

  private static Path local(String given, String pointer) {
    String bare = given.startsWith(LOCAL) ? given.substring(LOCAL.length()) : given;
    if (!bare.startsWith("/")
        || bare.startsWith("//") && given.startsWith(LOCAL) && !bare.startsWith("///")) {
      throw Problem.at(
          ProblemKind.INVALID, pointer, "expected an absolute path or an address: " + given);
    }
    try {
      return Path.of(bare);
    } catch (InvalidPathException e) {
      throw Problem.at(ProblemKind.INVALID, pointer, "this is no path: " + e.getReason());
    }
  }

  private static Path real(Path path, String pointer) {
    try {
      return RealPath.of(path.normalize());
    } catch (IOException e) {
      throw Problem.at(ProblemKind.OUTSIDE_ROOTS, pointer, "a link that leads nowhere: " + path);
    }
  }

  private static boolean isRemote(String path) {
    return SCHEME.matcher(path).matches() && !path.startsWith(LOCAL);
  }

  private static String realFolder(String root) {
    Path path = Path.of(root.startsWith(LOCAL) ? root.substring(LOCAL.length()) : root);
    try {
      Path real = path.toRealPath();
      if (Files.isDirectory(real)) {
        return withoutSlash(LOCAL + real);
      }
    } catch (IOException e) {
      throw new UsageException("--root " + root + ": no such folder, or not readable", e);
    }
    throw new UsageException("--root " + root + ": expected a folder");
  }

  private static String withoutSlash(String path) {
    return path.replaceFirst("/+$", "");
  }
}
