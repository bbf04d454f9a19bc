package org.imagelake.sql;

import java.util.List;

/**
 * What is told of a function outside of Spark.
 *
 * @param call name and arguments; what may be left out is in brackets
 * @param result Spark's type in short: struct without its fields
 * @param resultType Spark's type in full
 */
public record FunctionEntry(
    String function,
    String call,
    List<Argument> arguments,
    String result,
    String resultType,
    String description,
    String example) {

  /** One argument. */
  public record Argument(String name, String type, String meaning, Boolean optional) {}

  static FunctionEntry of(ImageFunction function) {
    return new FunctionEntry(
        function.name(),
        function.signature(),
        function.arguments().stream()
            .map(
                each -> new Argument(each.name(), each.typeName(), each.meaning(), each.optional()))
            .toList(),
        FunctionDocs.shortType(function.result()),
        function.result().catalogString(),
        function.description(),
        function.example());
  }
}
