package org.imagelake.sql;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.unsafe.types.UTF8String;
import org.imagelake.image.AnalysisSettings.Part;
import scala.Function1;

/** A function with all it needs to be called for a row, in Spark's own values. */
public final class ImageEvaluation implements Serializable {
  private final ImageFunction function;
  private final Set<Part> parts;
  private final RecentImages images;
  private transient Function1<Object, Object> toCatalyst;

  ImageEvaluation(ImageFunction function, Set<Part> parts, RecentImages images) {
    this.function = function;
    this.parts = parts;
    this.images = images;
  }

  /** Called by generated code; as are the others. */
  public Object evaluate(Object only) {
    return evaluate(new Object[] {only});
  }

  public Object evaluate(Object first, Object second) {
    return evaluate(new Object[] {first, second});
  }

  public Object evaluate(Object first, Object second, Object third) {
    return evaluate(new Object[] {first, second, third});
  }

  /** Null for null, as for what cannot be answered. */
  Object evaluate(Object[] arguments) {
    if (Arrays.asList(arguments).contains(null)) {
      return null;
    }
    List<Object> values = Arrays.stream(arguments).map(ImageEvaluation::value).toList();
    if (toCatalyst == null) {
      toCatalyst = CatalystTypeConverters.createToCatalystConverter(function.result());
    }
    return toCatalyst.apply(function.call(images, parts, values));
  }

  /** Spark's text as Java's; numbers and bytes are the same. */
  static Object value(Object catalyst) {
    return catalyst instanceof UTF8String text ? text.toString() : catalyst;
  }
}
