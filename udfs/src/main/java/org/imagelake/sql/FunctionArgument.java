package org.imagelake.sql;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType$;
import org.apache.spark.sql.types.TypeCollection;
import scala.jdk.javaapi.CollectionConverters;

/**
 * An argument of an SQL function.
 *
 * @param types any of which is taken; nothing is cast, so that a path given for content is an error
 * @param optional whether it may be left out; those behind it may then be, too
 */
record FunctionArgument(String name, List<DataType> types, String meaning, boolean optional)
    implements Serializable {

  static final FunctionArgument CONTENT =
      required("content", "the bytes of a file", DataTypes.BinaryType);

  static FunctionArgument required(String name, String meaning, DataType... types) {
    return new FunctionArgument(name, List.of(types), meaning, false);
  }

  static FunctionArgument optional(String name, String meaning, DataType type) {
    return new FunctionArgument(name, List.of(type), meaning, true);
  }

  /** As Spark checks it; texts may have any collation. */
  AbstractDataType accepted() {
    AbstractDataType[] accepted =
        types.stream()
            .map(type -> type.equals(DataTypes.StringType) ? StringType$.MODULE$ : type)
            .toArray(AbstractDataType[]::new);
    return accepted.length == 1
        ? accepted[0]
        : new TypeCollection(CollectionConverters.asScala(Arrays.asList(accepted)).toSeq());
  }

  String typeName() {
    return types.stream().map(DataType::sql).collect(Collectors.joining(" or "));
  }
}
