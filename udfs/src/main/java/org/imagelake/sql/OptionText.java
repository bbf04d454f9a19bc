package org.imagelake.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.imagelake.image.convert.ConversionOption;
import org.imagelake.image.convert.ConversionOptions;

/**
 * Options as SQL has them: {@code 'quality=80, lossless'} is {@code --quality 80 --lossless} of the
 * command line.
 */
final class OptionText {
  private OptionText() {}

  /**
   * Names and values in their order; the value is null where there is none.
   *
   * @throws IllegalArgumentException when a name is empty or there twice
   */
  static Map<String, String> parse(String text) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      String[] sides = part.split("=", 2);
      String name = sides[0].strip();
      if (name.isEmpty() && !text.isBlank()) {
        throw new IllegalArgumentException(
            "expected options such as 'name=value, name', not '%s'".formatted(text));
      }
      if (options.containsKey(name)) {
        throw new IllegalArgumentException(name + " is there twice");
      }
      if (!name.isEmpty()) {
        options.put(name, sides.length < 2 ? null : sides[1].strip());
      }
    }
    return options;
  }

  /** The conversion's option of that name. */
  static Optional<ConversionOption<?>> conversion(String name) {
    return ConversionOptions.ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  static String conversionNames() {
    return ConversionOptions.ALL.stream()
        .map(ConversionOption::name)
        .collect(Collectors.joining(", "));
  }

  /**
   * Tells one option; a name alone is a yes.
   *
   * @throws IllegalArgumentException when it does not take that value
   */
  static void tell(ConversionOptions told, ConversionOption<?> option, String value) {
    String given = value == null ? "true" : value;
    if (!told.tell(option, given)) {
      throw wrong(option.name(), option.expected(), given);
    }
  }

  static IllegalArgumentException wrong(String name, String expected, String given) {
    return new IllegalArgumentException(
        "%s: expected %s, not '%s'".formatted(name, expected, given));
  }
}
