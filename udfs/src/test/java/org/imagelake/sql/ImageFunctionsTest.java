package org.imagelake.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every function of the registry does. */
class ImageFunctionsTest {
  private static final SparkSession SPARK = LocalSpark.session();

  @BeforeAll
  static void write(@TempDir Path folder) throws IOException {
    Photos.write(folder);
    Photos.view(SPARK, folder).cache().count();
  }

  static List<ImageFunction> functions() {
    return ImageFunctions.ALL;
  }

  @ParameterizedTest
  @MethodSource("functions")
  void runs_its_own_example(ImageFunction function) {
    assertThat(function.example()).contains(function.name() + "(");
    assertThat(SPARK.sql(function.example()).collectAsList()).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void has_the_type_it_says(ImageFunction function) {
    assertThat(SPARK.sql("SELECT " + call(function, "content") + " FROM photos").schema())
        .satisfies(
            schema -> assertThat(schema.fields()[0].dataType()).isEqualTo(function.result()));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void is_described(ImageFunction function) {
    String told =
        SPARK.sql("DESCRIBE FUNCTION EXTENDED " + function.name()).collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.joining("\n"));
    assertThat(told).contains(function.signature(), function.description(), function.example());
    function
        .arguments()
        .forEach(
            argument ->
                assertThat(told)
                    .contains(argument.name(), argument.typeName(), argument.meaning()));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void null_gives_null(ImageFunction function) {
    assertThat(one("SELECT " + call(function, "NULL"))).isNull();
    assertThat(one("SELECT " + call(function, "CAST(NULL AS BINARY)"))).isNull();
    assertThat(
            one(
                "SELECT first("
                    + call(function, "if(length < 0, content, NULL)")
                    + ") FROM photos"))
        .isNull();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void what_is_no_image_gives_null(ImageFunction function) {
    for (String content : List.of("CAST('no image' AS BINARY)", "CAST('' AS BINARY)")) {
      Object answer = one("SELECT " + call(function, content));
      if (function instanceof ErrorFunction) {
        assertThat(((Row) answer).<String>getAs("stage")).isEqualTo("SNIFF");
      } else {
        assertThat(answer).isNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void refuses_a_path_for_content(ImageFunction function) {
    assertThatThrownBy(() -> SPARK.sql("SELECT " + call(function, "path") + " FROM photos"))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining(function.name() + "(path")
        .hasMessageContaining("BINARY");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void refuses_another_number_of_arguments(ImageFunction function) {
    int most = function.arguments().size();
    for (int count : new int[] {0, (int) function.required() - 1, most + 1}) {
      String arguments = String.join(", ", Collections.nCopies(count, "content"));
      assertThatThrownBy(
              () -> SPARK.sql("SELECT " + function.name() + "(" + arguments + ") FROM photos"))
          .isInstanceOf(AnalysisException.class)
          .hasMessageContaining(
              "%s: expected %s, not %d arguments"
                  .formatted(function.name(), function.signature(), count));
    }
  }

  /** A call with that content wherever bytes are taken, and something sound elsewhere. */
  private static String call(ImageFunction function, String content) {
    return function.arguments().stream()
        .filter(argument -> !argument.optional())
        .map(argument -> sample(argument, content))
        .collect(Collectors.joining(", ", function.name() + "(", ")"));
  }

  private static String sample(FunctionArgument argument, String content) {
    if (argument.types().contains(DataTypes.BinaryType)) {
      return content;
    }
    return argument.types().contains(DataTypes.StringType) ? "'png'" : "16";
  }

  private static Object one(String query) {
    return SPARK.sql(query).first().get(0);
  }
}
