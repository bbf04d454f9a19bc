package org.imagelake.image.convert;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that a conversion can be told, under the name that the command line, settings and SQL
 * have for it.
 *
 * @param unsaid the text that stands for not being told; null when there is none
 * @param expected what it takes, for people
 * @param shape what values it takes, for programs
 * @param reading from a text in lower case; null when it does not take it
 */
public record ConversionOption<T>(
    String name, String unsaid, String expected, OptionShape shape, Function<String, T> reading) {

  private static final List<String> YES = List.of("true", "yes", "on");
  private static final List<String> NO = List.of("false", "no", "off");

  /** The texts that it takes, where these are a closed list; else none. */
  public List<String> choices() {
    return shape instanceof OptionShape.Choice choice ? choice.texts() : List.of();
  }

  /** The value that a text gives; empty when it is none. */
  public Optional<T> read(String text) {
    return Optional.ofNullable(reading.apply(text.strip().toLowerCase(Locale.ROOT)));
  }

  static ConversionOption<Integer> whole(String name, String unsaid, int least, int most) {
    String expected =
        most == Integer.MAX_VALUE
            ? "a whole number of " + least + " or more"
            : "a whole number from " + least + " to " + most;
    return new ConversionOption<>(
        name,
        unsaid,
        expected,
        new OptionShape.Whole(least, most),
        text -> {
          Integer value = text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
          return value == null || value < least || value > most ? null : value;
        });
  }

  static ConversionOption<Boolean> flag(String name, String unsaid) {
    return new ConversionOption<>(
        name,
        unsaid,
        "true or false",
        new OptionShape.Flag(),
        text -> YES.contains(text) ? Boolean.TRUE : NO.contains(text) ? Boolean.FALSE : null);
  }

  static ConversionOption<Double> share(String name, String unsaid) {
    return new ConversionOption<>(
        name,
        unsaid,
        "a share from 0 to 1",
        new OptionShape.Share(),
        text -> text.matches("0|1|0?\\.\\d+|[01]\\.0*|0\\.\\d+") ? Double.valueOf(text) : null);
  }

  /** One of a closed list; a text may leave out what {@code dropped} matches. */
  static <E extends Enum<E>> ConversionOption<E> oneOf(
      String name, String unsaid, Class<E> type, String dropped) {
    List<E> values = Arrays.asList(type.getEnumConstants());
    List<String> texts =
        values.stream()
            .map(value -> value.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();
    return new ConversionOption<>(
        name,
        unsaid,
        "any of " + String.join(", ", texts),
        new OptionShape.Choice(texts),
        text -> {
          String bare = text.replace('_', '-').replaceAll(dropped, "");
          for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).replaceAll(dropped, "").equals(bare)) {
              return values.get(i);
            }
          }
          return null;
        });
  }
}
