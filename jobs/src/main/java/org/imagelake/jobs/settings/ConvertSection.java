package org.imagelake.jobs.settings;

import org.imagelake.image.Limits;
import org.imagelake.image.convert.ConversionOption;
import org.imagelake.image.convert.ConversionOptions;
import org.imagelake.image.convert.ConversionSpec;
import org.imagelake.image.convert.TargetFormat;
import org.imagelake.pipeline.UsageException;

/**
 * The settings below {@code convert}, checked one by one; what they mean together is checked by the
 * conversion itself.
 *
 * @param to name of a format or rule; empty when none was given
 * @param suffix put behind the name of each result
 * @param template a conversion to anything, with all but its target
 */
public record ConvertSection(String to, String suffix, ConversionSpec template) {
  /** What a suffix may be: part of a file name, so nothing that means more to a file system. */
  public static final String SUFFIX = "^[A-Za-z0-9_@+-]{0,64}$";

  static ConvertSection read(SettingReader reader, Limits limits) {
    return new ConvertSection(reader.text("convert.to"), suffix(reader), template(reader, limits));
  }

  /**
   * What is asked of each image.
   *
   * @throws UsageException without a target, or with one that is unknown
   */
  public ConversionSpec spec() {
    return template.withTarget(target(to));
  }

  static TargetFormat target(String name) {
    return TargetFormat.of(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "--to: expected one of "
                        + String.join(", ", TargetFormat.names())
                        + (name.isEmpty() ? "" : ", not '" + name + "'")
                        + Nearest.question(name, TargetFormat.names())));
  }

  private static ConversionSpec template(SettingReader reader, Limits limits) {
    ConversionOptions options = new ConversionOptions();
    for (ConversionOption<?> option : ConversionOptions.ALL) {
      String key = "convert." + option.name();
      String given = reader.text(key);
      if (!options.tell(option, given)) {
        throw reader.wrong(
            key, option.expected(), given, Nearest.question(given, option.choices()));
      }
    }
    return options.spec(TargetFormat.AUTO, limits);
  }

  private static String suffix(SettingReader reader) {
    String given = reader.text("convert.suffix");
    if (!given.matches(SUFFIX)) {
      throw reader.wrong("convert.suffix", "letters, digits and _ @ + -", given, "");
    }
    return given;
  }
}
