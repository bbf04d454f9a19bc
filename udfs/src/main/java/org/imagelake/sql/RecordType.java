package org.imagelake.sql;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.encoders.RowEncoder;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.imagelake.image.Describe;

/**
 * A record as a row type: its components, in order, are the columns; {@link Describe} gives their
 * comments. Nothing else says what a table looks like.
 */
public final class RecordType<R extends Record> {
  private static final ClassValue<RecordType<?>> TYPES =
      new ClassValue<>() {
        @Override
        protected RecordType<?> computeValue(Class<?> type) {
          return new RecordType<>(type.asSubclass(Record.class));
        }
      };

  private record Column(StructField field, ColumnType type, Method accessor) {}

  private final List<Column> columns = new ArrayList<>();
  private final StructType schema;
  private final Constructor<R> constructor;

  private RecordType(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    for (RecordComponent component : components) {
      ColumnType columnType = ColumnType.of(component.getGenericType());
      StructField field =
          new StructField(
              ColumnName.of(component.getName()), columnType.dataType(), true, Metadata.empty());
      Describe description = component.getAnnotation(Describe.class);
      columns.add(
          new Column(
              description == null ? field : field.withComment(description.value()),
              columnType,
              component.getAccessor()));
    }
    schema = DataTypes.createStructType(columns.stream().map(Column::field).toList());
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException("every record has its constructor: " + type, e);
    }
  }

  @SuppressWarnings("unchecked") // computeValue derives it from the same class
  public static <R extends Record> RecordType<R> of(Class<R> type) {
    return (RecordType<R>) TYPES.get(type);
  }

  public StructType schema() {
    return schema;
  }

  /** Takes both classes of timestamps, whatever the session says of java8API. */
  public Encoder<Row> encoder() {
    return RowEncoder.encoderFor(schema, true);
  }

  public Row toRow(R record) {
    return row(record);
  }

  /** A record as a row of its own type. */
  public static Row rowOf(Record record) {
    return of(record.getClass()).row(record);
  }

  Row row(Object record) {
    Object[] cells = new Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      Column column = columns.get(i);
      Object value = read(column.accessor(), record);
      cells[i] = value == null ? null : column.type().toCell(value);
    }
    return RowFactory.create(cells);
  }

  /** Reads columns by name, so that a row may have more of them, or another order. */
  public R fromRow(Row row) {
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i);
      Object cell = row.getAs(column.field().name());
      values[i] = cell == null ? null : column.type().fromCell(cell);
    }
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a record of " + row, e);
    }
  }

  private static Object read(Method accessor, Object record) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + accessor, e);
    }
  }
}
