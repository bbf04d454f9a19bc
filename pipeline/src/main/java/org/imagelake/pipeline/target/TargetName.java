package org.imagelake.pipeline.target;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.pipeline.UsageException;
import org.imagelake.pipeline.source.NameFilter;

/**
 * The name of what is made of a source, of nothing but the source's own name: the source's path,
 * the suffix before its extension, the extension of the target behind it. No two sources share a
 * name, whatever arrives later, and no name leaves the output.
 *
 * <pre>
 * dir/a.jpg  → dir/a_web.jpg.webp      dir/a.png → dir/a_web.png.webp
 * dir/a.webp → dir/a_web.webp          dir/a     → dir/a_web~.webp
 * </pre>
 *
 * @param suffix goes before the extension; may be empty
 * @param extension of the target, without a dot
 */
public record TargetName(String suffix, String extension) implements Serializable {
  private static final int MAX_SUFFIX_BYTES = 64;

  /** S3 has 1,024 bytes for a whole key; the rest is left to the output's own path. */
  private static final int MAX_BYTES = 768;

  public TargetName {
    if (NamePart.bytes(suffix) > MAX_SUFFIX_BYTES) {
      throw new UsageException("a suffix has at most 64 bytes, not '" + suffix + "'");
    }
    if (!NamePart.escaped("x" + suffix).equals("x" + suffix)) {
      throw new UsageException(
          "a suffix has no / \\ : %% ~ and no control characters, not '%s'".formatted(suffix));
    }
    if (!extension.matches("[a-z0-9]{1,16}")) {
      throw new UsageException("this is no extension: '" + extension + "'");
    }
  }

  /** The path below the output, with slashes. */
  public String of(SourceName source) {
    String[] parts = source.path().split("/", -1);
    int last = parts.length - 1;
    String file = file(parts[last]);
    String folders =
        Arrays.stream(parts, 0, last).map(part -> folder(part) + "/").collect(Collectors.joining());
    String own = source.folder().isEmpty() ? "" : source.folder() + "/";
    if (NamePart.bytes(own) + NamePart.bytes(folders) + NamePart.bytes(file) > MAX_BYTES) {
      folders = "~h" + NamePart.hash(source.path()) + "/";
    }
    return own + folders + file;
  }

  /** The path in an output. */
  public Path below(Path output, SourceName source) {
    return new Path(output, of(source));
  }

  private String file(String name) {
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    String own = dot > 0 ? name.substring(dot + 1) : null;
    String text = NamePart.escaped(stem + suffix);
    if (own == null) {
      text += "~"; // else it would have the name of a source with the target's own extension
    } else if (!own.equals(extension) || stem.indexOf('.') >= 0) {
      text += "." + escapedRest(own);
    } // else nothing is lost: every other name has one dot more, or the ~
    String tail = "." + extension;
    return NamePart.shortened(text, tail.length(), name) + tail;
  }

  /** A dot or underscore within a name hides nothing. */
  private static String escapedRest(String text) {
    return NamePart.escaped("x" + text).substring(1);
  }

  /** A folder that looks like an image gets a ~ behind, as a target may have that very name. */
  private static String folder(String part) {
    if (part.isEmpty()) {
      return "~";
    }
    String text = NamePart.escaped(part);
    String extension = NameFilter.extension(text);
    boolean likeImage =
        extension != null
            && Arrays.stream(ImageFormat.values())
                .anyMatch(format -> format.hasExtension(extension));
    return NamePart.shortened(likeImage ? text + "~" : text, 0, part);
  }
}
