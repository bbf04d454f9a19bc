package org.imagelake.sql;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.imagelake.image.AnalysisSettings.Part;

/** One SQL function. Stateless; equal by name; shipped to executors. */
abstract class ImageFunction implements Serializable {
  /** Stable snake_case name. */
  abstract String name();

  /** Those that may be left out come last. */
  abstract List<FunctionArgument> arguments();

  abstract DataType result();

  /** What it gives, in one or two sentences. */
  abstract String description();

  /** A query over {@code photos}, a view of files as {@code binaryFile} reads them. */
  abstract String example();

  /** What of an analysis it looks at; calls of one query whose content is the same share it. */
  Set<Part> parts() {
    return Set.of();
  }

  /** Whether an image has to be decoded for it. */
  boolean looksAtPixels() {
    return parts().stream().anyMatch(Part::looksAtPixels);
  }

  /**
   * What is wrong with arguments that are known before any image is read.
   *
   * @param known one value for each argument that is given; null where it differs by row
   */
  Optional<String> problem(List<Object> known) {
    return Optional.empty();
  }

  /**
   * A cell of a Spark row, or null when there is none.
   *
   * @param images what is known of images by now
   * @param parts those of all calls that share the analysis
   * @param values of the arguments that are given, none null: byte[], String, Integer or Long
   */
  abstract Object call(RecentImages images, Set<Part> parts, List<Object> values);

  final long required() {
    return arguments().stream().filter(argument -> !argument.optional()).count();
  }

  /** As documentation writes it: {@code image_convert(content, format[, options])}. */
  final String signature() {
    StringBuilder text = new StringBuilder(name()).append('(');
    for (FunctionArgument argument : arguments()) {
      String separator = text.charAt(text.length() - 1) == '(' ? "" : ", ";
      text.append(
          argument.optional()
              ? "[" + separator + argument.name() + "]"
              : separator + argument.name());
    }
    return text.append(')').toString();
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof ImageFunction function && function.name().equals(name());
  }

  @Override
  public final int hashCode() {
    return name().hashCode();
  }

  @Override
  public final String toString() {
    return name();
  }
}
