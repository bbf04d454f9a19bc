package org.imagelake.sql;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.ExpectsInputTypes;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.AnyDataType$;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.ObjectType;
import org.imagelake.image.AnalysisSettings.Part;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** One call of an {@link ImageFunction} in a query plan. Deterministic, null for null. */
public final class ImageCall extends Expression implements ExpectsInputTypes, Serializable {
  private final ImageFunction function;
  private final Set<Part> parts;
  private final Seq<Expression> arguments;
  private final RecentImages images;
  private transient ImageEvaluation evaluation;

  /**
   * Public for Spark, which copies nodes by their constructor.
   *
   * @param parts what is analysed together: those of the function and of others in the plan
   * @param images shared by all calls of a session on the driver, and by all of a task
   */
  public ImageCall(
      ImageFunction function, Set<Part> parts, Seq<Expression> arguments, RecentImages images) {
    this.function = function;
    this.parts = parts;
    this.arguments = arguments;
    this.images = images;
  }

  ImageFunction function() {
    return function;
  }

  Set<Part> parts() {
    return parts;
  }

  /** What is asked about, the same for two calls exactly when it has the same value. */
  Expression content() {
    return arguments.head().canonicalized();
  }

  ImageCall withParts(Set<Part> together) {
    return together.equals(parts) ? this : new ImageCall(function, together, arguments, images);
  }

  @Override
  public Seq<Expression> children() {
    return arguments;
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
    return new ImageCall(function, parts, children, images);
  }

  @Override
  public DataType dataType() {
    return function.result();
  }

  @Override
  public boolean nullable() {
    return true;
  }

  @Override
  public boolean nullIntolerant() {
    return true;
  }

  @Override
  public boolean foldable() {
    return list(arguments).stream().allMatch(Expression::foldable);
  }

  /** One for each argument; those that are too many are refused by their number. */
  @Override
  public Seq<AbstractDataType> inputTypes() {
    Stream<AbstractDataType> taken = function.arguments().stream().map(FunctionArgument::accepted);
    return seq(
        Stream.concat(taken, Stream.generate(() -> AnyDataType$.MODULE$))
            .limit(arguments.size())
            .toList());
  }

  @Override
  public TypeCheckResult checkInputDataTypes() {
    if (arguments.size() < function.required() || arguments.size() > function.arguments().size()) {
      return refused(
          "expected %s, not %d arguments".formatted(function.signature(), arguments.size()));
    }
    TypeCheckResult types = ExpectsInputTypes.super.checkInputDataTypes();
    return types.isFailure() ? types : function.problem(known()).map(this::refused).orElse(types);
  }

  private TypeCheckResult refused(String problem) {
    return new TypeCheckResult.TypeCheckFailure(function.name() + ": " + problem);
  }

  /** The values of the arguments that are literals. */
  private List<Object> known() {
    List<Object> known = new ArrayList<>();
    for (Expression argument : list(arguments)) {
      known.add(
          argument instanceof Literal literal ? ImageEvaluation.value(literal.value()) : null);
    }
    return known;
  }

  @Override
  public Object eval(InternalRow row) {
    Object[] values = list(arguments).stream().map(argument -> argument.eval(row)).toArray();
    return evaluation().evaluate(values);
  }

  @Override
  public ExprCode doGenCode(CodegenContext context, ExprCode code) {
    Literal target = new Literal(evaluation(), new ObjectType(ImageEvaluation.class));
    return new Invoke(
            target, "evaluate", dataType(), arguments, seq(List.of()), true, true, deterministic())
        .doGenCode(context, code);
  }

  private ImageEvaluation evaluation() {
    if (evaluation == null) {
      evaluation = new ImageEvaluation(function, parts, images);
    }
    return evaluation;
  }

  @Override
  public String prettyName() {
    return function.name();
  }

  @Override
  public String toString() {
    return prettyName() + arguments.mkString("(", ", ", ")");
  }

  @Override
  public int productArity() {
    return 3;
  }

  @Override
  public Object productElement(int index) {
    return List.of(function, parts, arguments).get(index);
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof ImageCall;
  }

  /** Not among the elements: what is remembered does not make two calls different. */
  @Override
  public Seq<Object> otherCopyArgs() {
    return seq(List.of(images));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ImageCall call
        && call.function.equals(function)
        && call.parts.equals(parts)
        && call.arguments.equals(arguments);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(new Object[] {function, parts, arguments});
  }

  private static List<Expression> list(Seq<Expression> expressions) {
    return CollectionConverters.asJava(expressions);
  }

  private static <T> Seq<T> seq(List<T> values) {
    return CollectionConverters.asScala(values).toSeq();
  }
}
