package org.imagelake.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.imagelake.sql.ImageFunctions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQL functions give has the fields of the columns of the same names. */
class FunctionColumnsTest {
  private static final StructType IMAGES = Tables.IMAGES.schema();

  @ParameterizedTest
  @ValueSource(strings = {"quality", "issues", "colors", "phash", "error"})
  void a_function_gives_its_column(String column) {
    assertThat(result("image_" + column)).isEqualTo(type(column).catalogString());
  }

  @Test
  void info_gives_the_columns_of_the_header() {
    Stream<StructField> before =
        Stream.of("format", "mime_type", "content_sha256").map(IMAGES::apply);
    Stream<StructField> pixels = Stream.of(((StructType) type("pixels")).fields());
    assertThat(result("image_info"))
        .isEqualTo(struct(Stream.concat(before, pixels).toArray(StructField[]::new)));
  }

  @Test
  void metadata_gives_the_columns_of_metadata() {
    assertThat(result("image_metadata"))
        .isEqualTo(
            struct(
                Stream.of("camera", "taken", "gps", "description")
                    .map(IMAGES::apply)
                    .toArray(StructField[]::new)));
  }

  private static String struct(StructField[] fields) {
    return new StructType(fields).catalogString();
  }

  private static DataType type(String column) {
    return IMAGES.apply(column).dataType();
  }

  private static String result(String function) {
    List<String> found =
        ImageFunctions.entries().stream()
            .filter(entry -> entry.function().equals(function))
            .map(entry -> entry.resultType())
            .toList();
    return found.get(0);
  }
}
