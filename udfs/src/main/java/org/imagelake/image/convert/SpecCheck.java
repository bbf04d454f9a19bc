package org.imagelake.image.convert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.imagelake.image.encode.EncodeOption;
import org.imagelake.image.encode.EncodeSettings;
import org.imagelake.image.encode.ImageEncoder;

/** Whether a target knows the options that it is given; before any image is read. */
public final class SpecCheck {
  private SpecCheck() {}

  /** What is wrong, as one line for people; empty when nothing is. */
  public static Optional<String> problem(ConversionSpec spec) {
    List<ImageEncoder> encoders = Candidates.encoders(spec.to());
    Set<EncodeOption> known = new TreeSet<>();
    encoders.forEach(encoder -> known.addAll(encoder.options()));
    for (EncodeOption option : spec.encode().given()) {
      if (!known.contains(option)) {
        return Optional.of(
            "%s means nothing to %s, which has %s"
                .formatted(option.option(), spec.to(), names(known)));
      }
    }
    for (ImageEncoder encoder : encoders) {
      Optional<String> problem =
          encoder.problem(
              spec.to().format() == null
                  ? Candidates.settings(encoder, spec.encode())
                  : spec.encode());
      if (problem.isPresent()) {
        return problem;
      }
    }
    boolean searchable =
        encoders.stream()
            .anyMatch(
                e ->
                    e.options().contains(EncodeOption.QUALITY)
                        && !e.isLossless(Candidates.settings(e, spec.encode())));
    return spec.targetSsim() == null ? Optional.empty() : ssimProblem(spec, searchable);
  }

  private static Optional<String> ssimProblem(ConversionSpec spec, boolean searchable) {
    EncodeSettings encode = spec.encode();
    if (!searchable) {
      return Optional.of(
          "--target-ssim looks for a quality, and %s has none so".formatted(spec.to()));
    }
    return encode.quality() == null
        ? Optional.empty()
        : Optional.of("--target-ssim finds the quality: give no --quality beside it");
  }

  private static String names(Set<EncodeOption> options) {
    return options.isEmpty()
        ? "none of these options"
        : options.stream().map(EncodeOption::option).collect(Collectors.joining(", "));
  }
}
