package org.imagelake.sql;

import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** What is told about functions, by {@code DESCRIBE FUNCTION} and in docs/functions.md. */
final class FunctionDocs {
  private static final String SINCE = "0.1.0";

  private FunctionDocs() {}

  /** In the layout that Spark wants. */
  static ExpressionInfo info(ImageFunction function) {
    String arguments =
        function.arguments().stream()
            .map(
                argument ->
                    "      * %s - %s: %s\n"
                        .formatted(argument.name(), argument.typeName(), argument.meaning()))
            .collect(Collectors.joining());
    return new ExpressionInfo(
        ImageCall.class.getName(),
        null,
        function.name(),
        function.signature() + " - " + function.description(),
        "\n    Arguments:\n" + arguments + "  ",
        "\n    Examples:\n      > " + function.example() + ";\n  ",
        "",
        "misc_funcs",
        SINCE,
        "",
        "scala_udf");
  }

  static String markdown() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # SQL functions

        Generated from the registry in the code; a test fails when it is out of date.

        Any Spark 4.1 session with `jobs/target/imagelake.jar` has them, and so has `imagelake sql`. Where Spark does not
        look for extensions by itself: `spark.sql.extensions=org.imagelake.sql.ImagelakeExtensions`. Content is what Spark's
        source `binaryFile` reads, or any binary column:

        ```sql
        SELECT path, image_info(content).width FROM binaryFile.`photos/`;

        CREATE TEMPORARY VIEW photos USING binaryFile
        OPTIONS (path 'photos/', recursiveFileLookup 'true', pathGlobFilter '*.{jpg,jpeg,png}');
        ```

        Many small files make many tasks: `SET spark.sql.files.openCostInBytes=65536` packs them.

        NULL gives NULL. A broken image gives NULL, never a failed query; `image_error` says why. An argument of
        a wrong type, a path in place of content above all, is an error before any file is read. However many
        functions, filters and sort orders look at an image, it is decoded once. Limits are those of `analyze`.

        Names and values of options are those of the command line: `'quality=80, lossless'` is `--quality 80 --lossless`.
        What cannot be is refused with the query where it is a literal; where it comes from a column, that row is NULL.

        | function | gives |
        |---|---|
        """);
    for (ImageFunction function : ImageFunctions.ALL) {
      page.append(
          "| [`%s`](#%s) | %s |\n"
              .formatted(function.signature(), function.name(), shortType(function.result())));
    }
    ImageFunctions.ALL.forEach(function -> page.append(section(function)));
    return page.toString();
  }

  private static String section(ImageFunction function) {
    StringBuilder text = new StringBuilder();
    text.append("\n## ").append(function.name()).append("\n\n`");
    text.append(function.signature()).append("`\n\n");
    text.append(function.description()).append("\n\n");
    text.append("| argument | type | meaning |\n|---|---|---|\n");
    for (FunctionArgument argument : function.arguments()) {
      String optional = argument.optional() ? "; may be left out" : "";
      text.append(
          "| `%s` | %s | %s%s |\n"
              .formatted(argument.name(), argument.typeName(), argument.meaning(), optional));
    }
    text.append("\n```sql\n").append(function.example()).append(";\n```\n");
    StructType struct = struct(function.result());
    if (struct != null) {
      text.append("\n| field | type | meaning |\n|---|---|---|\n");
      for (StructField field : struct.fields()) {
        text.append(
            "| `%s` | %s | %s |\n"
                .formatted(
                    field.name(),
                    shortType(field.dataType()),
                    field.getComment().getOrElse(() -> "").replace("|", "\\|")));
      }
    }
    return text.toString();
  }

  static String shortType(DataType type) {
    if (type instanceof ArrayType array && array.elementType() instanceof StructType) {
      return "array of struct";
    }
    return type instanceof StructType ? "struct" : type.simpleString();
  }

  private static StructType struct(DataType type) {
    DataType element = type instanceof ArrayType array ? array.elementType() : type;
    return element instanceof StructType struct ? struct : null;
  }
}
