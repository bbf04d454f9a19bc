package org.imagelake.pipeline.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** docs/tables.md, from the records. */
public final class TableDocs {
  private TableDocs() {}

  /** Writes the page to the file that is named. */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), markdown(Tables.ALL));
  }

  static String markdown(List<Table> tables) {
    StringBuilder page = new StringBuilder();
    page.append("# Tables\n\n")
        .append("Generated from the records in the code; a test fails when it is out of date.\n")
        .append("A column may be null unless its description says otherwise.\n");
    for (Table table : tables) {
      page.append("\n## ").append(table.name()).append("\n\n");
      page.append(table.description()).append("\n\n");
      page.append("| column | type | meaning |\n|---|---|---|\n");
      addColumns("", table.schema(), page);
    }
    return page.toString();
  }

  private static void addColumns(String prefix, StructType struct, StringBuilder page) {
    for (StructField field : struct.fields()) {
      String comment = field.getComment().getOrElse(() -> "");
      page.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  prefix + field.name(), typeName(field.dataType()), comment.replace("|", "\\|")));
      StructType below = nested(field.dataType());
      if (below != null) {
        String step = field.dataType() instanceof ArrayType ? "[]." : ".";
        addColumns(prefix + field.name() + step, below, page);
      }
    }
  }

  private static String typeName(DataType type) {
    if (type instanceof ArrayType array && array.elementType() instanceof StructType) {
      return "array of struct";
    }
    return type instanceof StructType ? "struct" : type.simpleString();
  }

  private static StructType nested(DataType type) {
    DataType element = type instanceof ArrayType array ? array.elementType() : type;
    return element instanceof StructType struct ? struct : null;
  }
}
