package org.imagelake.sql;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import scala.jdk.javaapi.CollectionConverters;

/** How values of one Java type stand in a table: their Spark type and the way there and back. */
sealed interface ColumnType {
  DataType dataType();

  /** From a record's value, never null, to what a Spark row takes. */
  Object toCell(Object value);

  /** From what a Spark row gives, never null, to the record's value. */
  Object fromCell(Object cell);

  static ColumnType of(Type type) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return new Listed(of(generic.getActualTypeArguments()[0]));
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      return new Mapped(of(generic.getActualTypeArguments()[1]));
    }
    if (type instanceof Class<?> plain) {
      return ofClass(plain);
    }
    throw new IllegalArgumentException("no column type for " + type.getTypeName());
  }

  private static ColumnType ofClass(Class<?> type) {
    if (type.isRecord()) {
      return new Nested(RecordType.of(type.asSubclass(Record.class)));
    }
    if (type.isEnum()) {
      return new Named(type);
    }
    if (type == Instant.class) {
      return new Moment();
    }
    if (type == long[].class) {
      return new Counts();
    }
    DataType simple = Simple.TYPES.get(type);
    if (simple == null) {
      throw new IllegalArgumentException("no column type for " + type.getName());
    }
    return new Simple(simple);
  }

  /** What Spark takes as it is. */
  record Simple(DataType dataType) implements ColumnType {
    private static final Map<Class<?>, DataType> TYPES =
        Map.of(
            String.class, DataTypes.StringType,
            Integer.class, DataTypes.IntegerType,
            Long.class, DataTypes.LongType,
            Double.class, DataTypes.DoubleType,
            Boolean.class, DataTypes.BooleanType,
            LocalDateTime.class, DataTypes.TimestampNTZType);

    @Override
    public Object toCell(Object value) {
      return value;
    }

    @Override
    public Object fromCell(Object cell) {
      return cell;
    }
  }

  /** An enum by its constant's name. */
  record Named(Class<?> type) implements ColumnType {
    @Override
    public DataType dataType() {
      return DataTypes.StringType;
    }

    @Override
    public Object toCell(Object value) {
      return ((Enum<?>) value).name();
    }

    @Override
    public Object fromCell(Object cell) {
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(cell)) {
          return constant;
        }
      }
      throw new IllegalArgumentException(cell + " is no " + type.getSimpleName());
    }
  }

  /** A moment in UTC; a session decides which of two classes its rows have. */
  record Moment() implements ColumnType {
    @Override
    public DataType dataType() {
      return DataTypes.TimestampType;
    }

    @Override
    public Object toCell(Object value) {
      return value;
    }

    @Override
    public Object fromCell(Object cell) {
      return cell instanceof Timestamp timestamp ? timestamp.toInstant() : cell;
    }
  }

  /** An array of numbers, unboxed. */
  record Counts() implements ColumnType {
    @Override
    public DataType dataType() {
      return DataTypes.createArrayType(DataTypes.LongType, false);
    }

    @Override
    public Object toCell(Object value) {
      return value;
    }

    @Override
    public Object fromCell(Object cell) {
      Collection<?> cells = CollectionConverters.asJava((scala.collection.Seq<?>) cell);
      return cells.stream().mapToLong(count -> (Long) count).toArray();
    }
  }

  /** A list. */
  record Listed(ColumnType element) implements ColumnType {
    @Override
    public DataType dataType() {
      return DataTypes.createArrayType(element.dataType(), false);
    }

    @Override
    public Object toCell(Object value) {
      return ((List<?>) value).stream().map(element::toCell).toArray();
    }

    @Override
    public Object fromCell(Object cell) {
      List<Object> values = new ArrayList<>();
      for (Object each : CollectionConverters.asJava((scala.collection.Seq<?>) cell)) {
        values.add(element.fromCell(each));
      }
      return values;
    }
  }

  /** A map from text. */
  record Mapped(ColumnType element) implements ColumnType {
    @Override
    public DataType dataType() {
      return DataTypes.createMapType(DataTypes.StringType, element.dataType(), false);
    }

    @Override
    public Object toCell(Object value) {
      Map<Object, Object> cells = new LinkedHashMap<>();
      ((Map<?, ?>) value).forEach((key, each) -> cells.put(key, element.toCell(each)));
      return CollectionConverters.asScala(cells);
    }

    @Override
    public Object fromCell(Object cell) {
      Map<Object, Object> values = new LinkedHashMap<>();
      CollectionConverters.asJava((scala.collection.Map<?, ?>) cell)
          .forEach((key, each) -> values.put(key, element.fromCell(each)));
      return values;
    }
  }

  /** A struct. */
  record Nested(RecordType<?> type) implements ColumnType {
    @Override
    public DataType dataType() {
      return type.schema();
    }

    @Override
    public Object toCell(Object value) {
      return type.row(value);
    }

    @Override
    public Object fromCell(Object cell) {
      return type.fromRow((Row) cell);
    }
  }
}
