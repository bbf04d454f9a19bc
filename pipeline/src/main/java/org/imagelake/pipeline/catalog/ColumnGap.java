package org.imagelake.pipeline.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What keeps rows of ours from going into a table that is there already. Further columns beside
 * ours are none of our business; further fields within ours are, as a struct is written whole.
 *
 * @param missing columns as ALTER TABLE … ADD COLUMNS takes them
 * @param unlike sentences on columns of another type
 */
record ColumnGap(List<String> missing, List<String> unlike) {
  static ColumnGap between(StructType ours, StructType theirs) {
    ColumnGap gap = new ColumnGap(new ArrayList<>(), new ArrayList<>());
    gap.compareFields("", ours, theirs);
    return gap;
  }

  boolean isNone() {
    return missing.isEmpty() && unlike.isEmpty();
  }

  /** What to do about it, in one line. */
  String advice(TableName name) {
    List<String> sentences = new ArrayList<>(unlike);
    if (!missing.isEmpty()) {
      sentences.add(
          "columns are missing; ALTER TABLE %s ADD COLUMNS (%s) adds them"
              .formatted(name, String.join(", ", missing)));
    }
    return String.join("; ", sentences);
  }

  private void compareFields(String prefix, StructType ours, StructType theirs) {
    for (StructField field : ours.fields()) {
      String column = prefix + field.name();
      find(theirs, field.name())
          .ifPresentOrElse(
              found -> compare(column, field.dataType(), found.dataType()),
              () -> missing.add(definition(column, field)));
    }
  }

  private void compare(String column, DataType ours, DataType theirs) {
    if (ours instanceof StructType mine && theirs instanceof StructType other) {
      compareFields(column + ".", mine, other);
      for (StructField field : other.fields()) {
        if (find(mine, field.name()).isEmpty()) {
          unlike.add(
              column + "." + field.name() + " stands within a column of ours; put it beside them");
        }
      }
    } else if (ours instanceof ArrayType mine && theirs instanceof ArrayType other) {
      compare(column + ".element", mine.elementType(), other.elementType());
    } else if (ours instanceof MapType mine && theirs instanceof MapType other) {
      compare(column + ".key", mine.keyType(), other.keyType());
      compare(column + ".value", mine.valueType(), other.valueType());
    } else if (!ours.equals(theirs)) {
      unlike.add("%s is %s, expected %s".formatted(column, theirs.sql(), ours.sql()));
    }
  }

  /** Spark reads names without their case. */
  private static Optional<StructField> find(StructType type, String name) {
    for (StructField field : type.fields()) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static String definition(String column, StructField field) {
    return column + " " + field.dataType().sql();
  }
}
