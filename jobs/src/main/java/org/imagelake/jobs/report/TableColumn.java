package org.imagelake.jobs.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A column, or a field inside one, as SQL names it.
 *
 * @param column camera.make, or issues[].measured for the elements of an array
 * @param type as SQL writes it; struct for a group whose fields follow
 */
public record TableColumn(String column, String type, String description) {

  /** All columns and fields of a table, groups before what is in them. */
  public static List<TableColumn> of(StructType schema) {
    List<TableColumn> columns = new ArrayList<>();
    add("", schema, columns);
    return columns;
  }

  private static void add(String prefix, StructType struct, List<TableColumn> columns) {
    for (StructField field : struct.fields()) {
      String name = prefix + field.name();
      String description = field.getComment().isDefined() ? field.getComment().get() : "";
      DataType type = field.dataType();
      boolean array = type instanceof ArrayType;
      DataType element = array ? ((ArrayType) type).elementType() : type;
      if (element instanceof StructType nested) {
        columns.add(new TableColumn(name, array ? "array<struct>" : "struct", description));
        add(name + (array ? "[]." : "."), nested, columns);
      } else {
        columns.add(new TableColumn(name, type.simpleString(), description));
      }
    }
  }
}
