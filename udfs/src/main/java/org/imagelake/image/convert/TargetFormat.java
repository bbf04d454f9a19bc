package org.imagelake.image.convert;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagelake.image.codec.ImageFormat;
import org.imagelake.image.encode.Encoders;

/**
 * What to convert to: one format for all, or a rule that picks one for each image.
 *
 * @param format null when a rule picks
 */
public record TargetFormat(Rule rule, ImageFormat format) implements Serializable {
  /** How the format of one image is found. */
  public enum Rule {
    /** The same for all. */
    FIXED,
    /** By what the picture is: one encode. */
    AUTO,
    /** The fewest bytes of those that suit the picture: several encodes. */
    SMALLEST,
    /** The source's own, or PNG where nothing here writes that. */
    SAME
  }

  public static final TargetFormat AUTO = new TargetFormat(Rule.AUTO, null);
  public static final TargetFormat SMALLEST = new TargetFormat(Rule.SMALLEST, null);
  public static final TargetFormat SAME = new TargetFormat(Rule.SAME, null);

  private static final List<TargetFormat> RULED = List.of(SMALLEST, AUTO, SAME);

  public TargetFormat {
    if ((rule == Rule.FIXED) != (format != null)) {
      throw new IllegalArgumentException(rule + " and " + format);
    }
  }

  public static TargetFormat fixed(ImageFormat format) {
    return new TargetFormat(Rule.FIXED, format);
  }

  /** What {@code --to} takes, in lower case. */
  public static List<String> names() {
    Stream<String> formats = Encoders.ALL.stream().map(e -> name(e.format().name()));
    return Stream.concat(formats, RULED.stream().map(TargetFormat::toString)).toList();
  }

  /** Reads one of {@link #names}, in any case; a format's usual extension is its name too. */
  public static Optional<TargetFormat> of(String name) {
    String wanted = name(name);
    for (TargetFormat ruled : RULED) {
      if (ruled.toString().equals(wanted)) {
        return Optional.of(ruled);
      }
    }
    return Encoders.ALL.stream()
        .map(encoder -> encoder.format())
        .filter(format -> name(format.name()).equals(wanted) || format.hasExtension(wanted))
        .map(TargetFormat::fixed)
        .findFirst();
  }

  /** What a source of that format becomes: this, or for {@link Rule#SAME} its own format. */
  public TargetFormat forSource(ImageFormat source) {
    return rule == Rule.SAME
        ? fixed(Encoders.of(source).isPresent() ? source : ImageFormat.PNG)
        : this;
  }

  @Override
  public String toString() {
    return name(format == null ? rule.name() : format.name());
  }

  private static String name(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
