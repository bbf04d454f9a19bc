package org.imagelake.pipeline;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.SparkSessionExtensionsProvider;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import scala.Tuple3;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * Makes the table function {@link LakeFunction} known. Spark finds this class by its service file
 * in every session that has our jar on its class path.
 */
public final class LakeExtensions implements SparkSessionExtensionsProvider {
  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    extensions.injectTableFunction(
        new Tuple3<>(
            new FunctionIdentifier(LakeFunction.NAME),
            new ExpressionInfo(
                LakeFunction.class.getName(), null, LakeFunction.NAME, LakeFunction.USAGE, ""),
            arguments -> LakeFunction.plan(CollectionConverters.asJava(arguments))));
    return BoxedUnit.UNIT;
  }
}
